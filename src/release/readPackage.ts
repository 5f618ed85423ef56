import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { ListRole } from '../model/description.ts';
import type { Problem } from '../table/problem.ts';
import { parseTable, type Table } from '../table/parseTable.ts';
import { checkShape } from './checkShape.ts';
import { descriptorFile, type DataPackage, type Resource } from './dataPackage.ts';
import { impliedLists, impliedParts, type GivenPackage } from './impliedParts.ts';
import { parseJson } from './parseJson.ts';
import { problem } from './problem.ts';
import type { RawTable } from './rawTable.ts';

/** A package with all its tables, by name of resource. */
export type RawPackage = { descriptor: DataPackage; tables: Map<string, RawTable> };

/**
 * Reads a data package and every table in it. There is no package where its description or a whole table cannot be
 * used: every code of a list that is not there would be reported as unknown.
 */
export async function readPackage(folder: string): Promise<{ source?: RawPackage; problems: Problem[] }> {
  const { descriptor, problems } = await readDescriptor(folder);
  if (descriptor === undefined) return { problems };
  const tables = new Map(impliedLists(descriptor.nianbao).map((table) => [table.resource.name, table]));
  let isWhole = true;
  for (const resource of descriptor.resources) {
    const { rows, headers, problems: found } = await readResource(folder, resource);
    tables.set(resource.name, { file: resource.path, resource, rows, headers });
    problems.push(...found);
    isWhole &&= rows.length > 0 || found.length === 0;
  }
  return isWhole ? { source: { descriptor, tables }, problems } : { problems };
}

async function readDescriptor(folder: string): Promise<{ descriptor?: DataPackage; problems: Problem[] }> {
  const file = path.join(folder, descriptorFile);
  const bytes = await readBytes(file);
  if (bytes === undefined) return { problems: [problem('package-missing', { file })] };
  const { value, problems } = parseJson(bytes, descriptorFile);
  if (problems.length === 0) problems.push(...checkShape(value));
  return problems.length === 0 ? { descriptor: impliedParts(value as GivenPackage), problems } : { problems };
}

/** The table that plays a part; a package may do without sources, policies and population. */
export function tableOf({ descriptor, tables }: RawPackage, role: ListRole): RawTable | undefined {
  return tables.get(descriptor.nianbao.roles[role] ?? '');
}

export function factTables({ descriptor, tables }: RawPackage): RawTable[] {
  return descriptor.nianbao.roles.facts.flatMap((name) => tables.get(name) ?? []);
}

async function readResource(
  folder: string,
  resource: Resource,
): Promise<Omit<Table, 'problems'> & { problems: Problem[] }> {
  const bytes = await readBytes(path.join(folder, resource.path));
  if (bytes !== undefined) return parseTable(bytes, resource.schema, resource.path);
  return { rows: [], headers: {}, problems: [problem('file-missing', { file: resource.path })] };
}

/** Undefined where there is no such file, or a folder of its name; any other failure throws. */
async function readBytes(file: string): Promise<Uint8Array | undefined> {
  try {
    return await readFile(file);
  } catch (error) {
    if (['ENOENT', 'ENOTDIR', 'EISDIR'].includes((error as NodeJS.ErrnoException).code ?? '')) return undefined;
    throw error;
  }
}
