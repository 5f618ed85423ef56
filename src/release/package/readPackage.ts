/** Reads a data package from its folder: descriptor, lists, fact tables, and the warnings it acknowledges. */
import { createReadStream, existsSync } from 'node:fs';
import { readFile, stat } from 'node:fs/promises';
import path from 'node:path';
import { parseTable, readTable, rowList, type TableSource } from '../../intake/readTable.ts';
import { unreadTable, type Field, type TableRow } from '../../intake/table/table.ts';
import { totalCode, type Description } from '../../model/description.ts';
import type { Progress } from '../../model/log.ts';
import { error, isError, notice, problemOf, type Problem, type ProblemKind } from '../../model/problem.ts';
import { checkShape } from './checkShape.ts';
import { cellPlace, descriptorFile } from './dataPackage.ts';
import type { DataPackage, RawPackage, RawTable, Resource } from './dataPackage.ts';
import { cellUses } from './tableAccounts.ts';
import { impliedLists, impliedParts, type WrittenPackage } from './impliedParts.ts';

export const packageProblems = {
  'package-missing': error({
    'zh-CN': { fact: '找不到数据包的说明文件', remedy: '用 --package 指明 datapackage.json 所在的文件夹' },
    en: {
      fact: 'there is no description of a data package here',
      remedy: 'name the folder that holds datapackage.json with --package',
    },
  }),
  'file-missing': error({
    'zh-CN': { fact: '找不到文件', remedy: '放入该文件，或改正 datapackage.json 中的文件名' },
    en: { fact: 'there is no such file', remedy: 'put it there, or correct its name in datapackage.json' },
  }),
  'json-invalid': error({
    'zh-CN': { fact: '不是有效的 JSON', remedy: '检查逗号、引号和括号；文件须为 UTF-8 编码' },
    en: {
      fact: 'this is not valid JSON',
      remedy: 'look at commas, quotation marks and brackets; the file must be UTF-8',
    },
  }),
} satisfies Record<string, ProblemKind>;

/** No source without the description or a table: every code of a missing list would be unknown. */
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
    const {
      problems: tableProblems,
      isRead,
      ...table
    } = await readResource(folder, resource, descriptor.nianbao, codes, progress);
    tables.set(resource.name, table);
    problems.push(...tableProblems);
    return isRead && (table.rows.length > 0 || !tableProblems.some(isError));
  };
  for (const resource of descriptor.resources.filter(({ name }) => !facts.includes(name)))
    usable.push(await read(resource));
  const codes = knownCodes(descriptor, [...tables.values()]);
  for (const resource of descriptor.resources.filter(({ name }) => facts.includes(name)))
    usable.push(await read(resource, codes));
  return usable.every(Boolean) ? { source: { descriptor, tables }, problems } : { problems };
}

/** None of them is a word for a total. */
function knownCodes({ nianbao }: DataPackage, lists: RawTable[]): Set<string> {
  const listed = lists.flatMap(({ rows }) => rows.flatMap(({ cells }) => cells['code'] ?? []));
  return new Set([...listed, ...nianbao.measures.map(({ code }) => code), ...nianbao.totals.map(totalCode)]);
}

async function readDescriptor(folder: string): Promise<{ descriptor?: DataPackage; problems: Problem[] }> {
  const file = path.join(folder, descriptorFile);
  const bytes = await readBytes(file);
  if (bytes === undefined) return { problems: [problemOf(packageProblems, 'package-missing', { file })] };
  const { value, problems } = parseJson(bytes, descriptorFile);
  if (problems.length === 0) problems.push(...checkShape(value));
  return problems.length === 0 ? { descriptor: impliedParts(value as WrittenPackage), problems } : { problems };
}

async function readResource(
  folder: string,
  resource: Resource,
  description: Description,
  codes: Set<string> | undefined,
  progress: Progress = () => undefined,
): Promise<RawTable & { problems: Problem[]; isRead: boolean }> {
  const place = path.join(folder, resource.path);
  const file = resource.path;
  const size = await fileSize(place);
  if (size === undefined)
    return {
      file,
      resource,
      ...unreadTable([]),
      problems: [problemOf(packageProblems, 'file-missing', { file })],
      isRead: false,
    };
  const rows: TableRow[] = [];
  const source: TableSource = {
    open: () => createReadStream(place, { highWaterMark: 1 << 18 }),
    ...(resource.dialect?.sheetName !== undefined && { sheet: resource.dialect.sheetName }),
    progress: (bytes, pass) => progress(file, ((pass - 1) * size + bytes) / (2 * size)),
  };
  const parts = cellUses(resource, description);
  const reading = { file, schema: resource.schema, parts, ...(codes && { codes }) };
  const { isRead, problems, ...head } = await readTable(source, reading, rowList(rows));
  return { ...head, file, resource, rows: isRead ? rows : [], problems, isRead };
}

async function fileSize(file: string): Promise<number | undefined> {
  try {
    const stats = await stat(file);
    return stats.isDirectory() ? undefined : stats.size;
  } catch (error) {
    if (isAbsent(error)) return undefined;
    throw error;
  }
}

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

/** Whether a release can be tried; true also for a description that cannot be used, so that the release reports it. */
export async function hasRawFiles(folder: string): Promise<boolean> {
  const file = path.join(folder, descriptorFile);
  if (!existsSync(file)) return false;
  const { value, problems } = parseJson(await readFile(file), descriptorFile);
  if (problems.length > 0 || checkShape(value).length > 0) return true;
  return (value as DataPackage).resources.some((resource) => existsSync(path.join(folder, resource.path)));
}

/** With or without a byte-order mark. */
export function parseJson(bytes: Uint8Array, file: string): { value?: unknown; problems: Problem[] } {
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return { value: JSON.parse(text), problems: [] };
  } catch (error) {
    const [, line] = /line (\d+)/.exec((error as Error).message) ?? [];
    return {
      problems: [
        problemOf(packageProblems, 'json-invalid', { file, ...(line !== undefined && { row: Number(line) }) }),
      ],
    };
  }
}

export const acknowledgementProblems = {
  'acknowledgement-stale': notice({
    'zh-CN': { fact: '没有这条提醒，这一说明已经过时', remedy: '从 acknowledgements.csv 中删除这一行' },
    en: { fact: 'there is no such warning any more', remedy: 'delete the row from acknowledgements.csv' },
  }),
} satisfies Record<string, ProblemKind>;

/** Warnings that the publisher has reviewed, with the reason why each is right. Never published. */
export const acknowledgementsFile = 'acknowledgements.csv';

const field = (name: string, chinese: string, english: string): Field => ({
  name,
  type: 'string',
  titles: { 'zh-CN': chinese, en: english },
  constraints: { required: true },
});

const acknowledgementsResource: Resource = {
  name: 'acknowledgements',
  path: acknowledgementsFile,
  schema: { fields: [field('key', '提醒', 'Warning'), field('reason', '理由', 'Reason')], primaryKey: 'key' },
};

/** The file is optional. */
export async function readAcknowledgements(folder: string): Promise<{ table: RawTable; problems: Problem[] }> {
  const place = path.join(folder, acknowledgementsFile);
  if (!existsSync(place))
    return {
      table: { file: acknowledgementsFile, resource: acknowledgementsResource, ...unreadTable([]) },
      problems: [],
    };
  const { problems, ...table } = parseTable(
    await readFile(place),
    acknowledgementsResource.schema,
    acknowledgementsFile,
  );
  return { table: { file: acknowledgementsFile, resource: acknowledgementsResource, ...table }, problems };
}

export function acknowledge(problems: Problem[], table: RawTable): Problem[] {
  const rows = new Map(table.rows.map((row) => [row.cells['key'] ?? '', row]));
  const keys = new Set(problems.flatMap(({ key }) => key ?? []));
  const stale = [...rows].filter(([key]) => !keys.has(key)).map(([, row]) => row);
  return [
    ...problems.map((problem): Problem => {
      const reason = problem.key === undefined ? undefined : rows.get(problem.key)?.cells['reason'];
      return reason === undefined ? problem : { ...problem, acknowledged: reason };
    }),
    ...stale.map((row) => problemOf(acknowledgementProblems, 'acknowledgement-stale', cellPlace(table, row, 'key'))),
  ];
}

export function isStopping(problem: Problem): boolean {
  return isError(problem) || (problem.severity === 'warning' && problem.acknowledged === undefined);
}
