import { createReadStream } from 'node:fs';
import { readFile, stat } from 'node:fs/promises';
import path from 'node:path';
import type { ListRole } from '../model/description.ts';
import { totalCode } from '../model/totalCode.ts';
import { isError, type Problem } from '../table/problem.ts';
import { readTable, type TableSource } from '../table/readTable.ts';
import { unreadTable } from '../table/table.ts';
import type { TableRow } from '../table/tableRow.ts';
import type { Progress } from '../terminal/withProgress.ts';
import { checkShape } from './checkShape.ts';
import { descriptorFile, type DataPackage, type Resource } from './dataPackage.ts';
import { impliedLists, impliedParts, type WrittenPackage } from './impliedParts.ts';
import { parseJson } from './parseJson.ts';
import { releaseProblem } from './problem.ts';
import type { RawTable } from './rawTable.ts';

/** A package with all its tables, by name of resource. */
export type RawPackage = { descriptor: DataPackage; tables: Map<string, RawTable> };

/**
 * Reads a data package and every table in it, its lists first. There is no package where its description or a whole
 * table cannot be used: every code of a list that is not there would be reported as unknown.
 */
export async function readPackage(
  folder: string,
  progress?: Progress,
): Promise<{ source?: RawPackage; problems: Problem[] }> {
  const { descriptor, problems } = await readDescriptor(folder);
  if (descriptor === undefined) return { problems };
  const { facts } = descriptor.nianbao.roles;
  const tables = new Map(impliedLists(descriptor.nianbao).map((table) => [table.resource.name, table]));
  const usable: boolean[] = [];
  const read = async (resource: Resource, codes?: Set<string>) => {
    const { problems: found, isRead, ...table } = await readResource(folder, resource, codes, progress);
    tables.set(resource.name, table);
    problems.push(...found);
    return isRead && (table.rows.length > 0 || !found.some(isError));
  };
  for (const resource of descriptor.resources.filter(({ name }) => !facts.includes(name)))
    usable.push(await read(resource));
  const codes = knownCodes(descriptor, [...tables.values()]);
  for (const resource of descriptor.resources.filter(({ name }) => facts.includes(name)))
    usable.push(await read(resource, codes));
  return usable.every(Boolean) ? { source: { descriptor, tables }, problems } : { problems };
}

/** Every code of the package: none of them is a word for a total. */
function knownCodes({ nianbao }: DataPackage, lists: RawTable[]): Set<string> {
  const listed = lists.flatMap(({ rows }) => rows.flatMap(({ cells }) => cells['code'] ?? []));
  return new Set([...listed, ...nianbao.measures.map(({ code }) => code), ...nianbao.totals.map(totalCode)]);
}

async function readDescriptor(folder: string): Promise<{ descriptor?: DataPackage; problems: Problem[] }> {
  const file = path.join(folder, descriptorFile);
  const bytes = await readBytes(file);
  if (bytes === undefined) return { problems: [releaseProblem('package-missing', { file })] };
  const { value, problems } = parseJson(bytes, descriptorFile);
  if (problems.length === 0) problems.push(...checkShape(value));
  return problems.length === 0 ? { descriptor: impliedParts(value as WrittenPackage), problems } : { problems };
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
  codes: Set<string> | undefined,
  progress: Progress = () => undefined,
): Promise<RawTable & { problems: Problem[]; isRead: boolean }> {
  const place = path.join(folder, resource.path);
  const file = resource.path;
  const size = await fileSize(place);
  if (size === undefined)
    return { file, resource, ...unreadTable([]), problems: [releaseProblem('file-missing', { file })], isRead: false };
  const rows: TableRow[] = [];
  const source: TableSource = {
    open: () => createReadStream(place, { highWaterMark: 1 << 18 }),
    ...(resource.dialect?.sheetName !== undefined && { sheet: resource.dialect.sheetName }),
    progress: (bytes, pass) => progress(file, ((pass - 1) * size + bytes) / (2 * size)),
  };
  const reading = { file, schema: resource.schema, ...(codes && { codes }) };
  const { isRead, problems, ...head } = await readTable(source, reading, (row) => rows.push(row));
  return { ...head, file, resource, rows: isRead ? rows : [], problems, isRead };
}

/** Undefined where there is no such file, or a folder of its name; any other failure throws. */
async function fileSize(file: string): Promise<number | undefined> {
  try {
    const found = await stat(file);
    return found.isDirectory() ? undefined : found.size;
  } catch (error) {
    if (isAbsent(error)) return undefined;
    throw error;
  }
}

/** Undefined where there is no such file, or a folder of its name; any other failure throws. */
async function readBytes(file: string): Promise<Uint8Array | undefined> {
  try {
    return await readFile(file);
  } catch (error) {
    if (isAbsent(error)) return undefined;
    throw error;
  }
}

function isAbsent(error: unknown): boolean {
  return ['ENOENT', 'ENOTDIR', 'EISDIR'].includes((error as NodeJS.ErrnoException).code ?? '');
}
