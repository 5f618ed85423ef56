/** Reads a data package from its folder: descriptor, lists, fact tables, and the warnings it acknowledges. */
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { parseTable, readTable, rowList, type TableSource } from '../../intake/readTable.ts';
import { languageColumn, type Field, type TableRow, type TableSchema, unreadTable } from '../../intake/table/table.ts';
import type { Account, CellUse } from '../../model/account.ts';
import { type Description, type Measure, totalCode } from '../../model/description.ts';
import type { Language } from '../../model/language.ts';
import { isError, notice, type Problem, type ProblemKind, problemOf, type Progress } from '../../model/problem.ts';
import { formatAccount } from '../../words/format/run.ts';
import { cellPlace, type DataPackage, type RawPackage, type RawTable, type Resource } from './dataPackage.ts';
import { isPartOfFact } from './facts.ts';
import {
  checkPackageFile,
  findPackageFile,
  findTable,
  isDamage,
  isFound,
  openTable,
  packageFileProblems,
} from './packageFile.ts';
import { impliedLists, readDescriptor } from './readDescriptor.ts';

/** No source without the description or a table: every code of a missing list would be unknown. */
export async function readPackage(
  folder: string,
  progress?: Progress,
): Promise<{ source?: RawPackage; problems: Problem[] }> {
  const { source, problems, isWhole } = await readLists(folder, progress);
  if (source === undefined) return { problems };
  const { facts } = source.descriptor.nianbao.roles;
  const codes = knownCodes(source.descriptor, [...source.tables.values()]);
  const isUsable = await readTables(folder, source, problems, (name) => facts.includes(name), codes, progress);
  return isWhole && isUsable ? { source, problems } : { problems };
}

/** The description and every table that holds no figures. */
export async function readLists(
  folder: string,
  progress?: Progress,
): Promise<{ source?: RawPackage; problems: Problem[]; isWhole: boolean }> {
  const { descriptor, problems } = await readDescriptor(folder);
  if (descriptor === undefined) return { problems, isWhole: false };
  const { facts } = descriptor.nianbao.roles;
  const tables = new Map(impliedLists(descriptor.nianbao).map((table) => [table.resource.name, table]));
  const source: RawPackage = { descriptor, tables };
  const isList = (name: string): boolean => !facts.includes(name);
  const isWhole = await readTables(folder, source, problems, isList, undefined, progress);
  return { source, problems, isWhole };
}

/** Into `source`; false where one of them cannot be used. */
async function readTables(
  folder: string,
  { descriptor, tables }: RawPackage,
  problems: Problem[],
  isMeant: (name: string) => boolean,
  codes?: Set<string>,
  progress?: Progress,
): Promise<boolean> {
  let isUsable = true;
  for (const resource of descriptor.resources.filter(({ name }) => isMeant(name))) {
    const result = await readResource(folder, resource, descriptor.nianbao, codes, progress);
    const { problems: tableProblems, isRead, ...table } = result;
    tables.set(resource.name, table);
    problems.push(...tableProblems);
    isUsable &&= isRead && (table.rows.length > 0 || !tableProblems.some(isError));
  }
  return isUsable;
}

/** None of them is a word for a total. */
function knownCodes({ nianbao }: DataPackage, lists: RawTable[]): Set<string> {
  const listed = lists.flatMap(({ rows }) => rows.flatMap(({ cells }) => cells['code'] ?? []));
  return new Set([...listed, ...nianbao.measures.map(({ code }) => code), ...nianbao.totals.map(totalCode)]);
}

async function readResource(
  folder: string,
  resource: Resource,
  description: Description,
  codes: Set<string> | undefined,
  progress: Progress = () => undefined,
): Promise<RawTable & { problems: Problem[]; isRead: boolean }> {
  const { dialect = {}, encoding, schema } = resource;
  const { file, found } = await findTable(folder, resource);
  const wrong = isFound(found) ? await checkPackageFile(found, file, resource) : [found];
  if (!isFound(found) || wrong.length > 0)
    return { file, resource, ...unreadTable([]), problems: wrong, isRead: false };
  const { place, size } = found;
  const rows: TableRow[] = [];
  const sheet = dialect.sheetName ?? dialect.sheetNumber;
  const source: TableSource = {
    open: () => openTable(place),
    ...(sheet !== undefined && { sheet }),
    ...(dialect.delimiter !== undefined && { delimiter: dialect.delimiter }),
    ...(encoding !== undefined && { encoding }),
    // of a compressed file more bytes are read than it has
    progress: (bytes, pass) => progress(file, (pass - 1 + Math.min(1, bytes / size)) / 2),
  };
  const parts = cellUses(resource, description);
  const reading = {
    file,
    schema: codes ? withCorrections(schema, description) : schema,
    dialect,
    parts,
    ...(codes && { codes }),
  };
  const { isRead, problems, ...head } = await readTable(source, reading, rowList(rows)).catch((fault: unknown) => {
    if (!isDamage(fault)) throw fault;
    return { ...unreadTable([problemOf(packageFileProblems, 'file-damaged', { file })]), isRead: false };
  });
  return { ...head, file, resource, rows: isRead ? rows : [], problems, isRead };
}

const statusField: Field = { name: 'status', type: 'string', titles: { 'zh-CN': '状态' } };

const noteTitles = { 'zh-CN': '说明', en: 'Note' } as const satisfies Record<Language, string>;

/** A correction is marked, and its reason told, in columns that no description needs to name. */
function withCorrections(schema: TableSchema, { languages }: Description): TableSchema {
  const notes = languages.map((language): Field => {
    return { name: languageColumn('note', language), type: 'string', titles: { [language]: noteTitles[language] } };
  });
  const described = new Set(schema.fields.map(({ name }) => name));
  return {
    ...schema,
    fields: [...schema.fields, ...[statusField, ...notes].filter(({ name }) => !described.has(name))],
  };
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
  const unread = { file: acknowledgementsFile, resource: acknowledgementsResource, ...unreadTable([]) };
  if (!existsSync(path.join(folder, acknowledgementsFile))) return { table: unread, problems: [] };
  const found = await findPackageFile(folder, acknowledgementsFile);
  if (!isFound(found)) return { table: unread, problems: [found] };
  const { problems, ...table } = parseTable(
    await readFile(found.place),
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

/** The accounts of the tables of a package: what each column was taken for, and what is not released and why. */
const reasons: Record<string, Record<Language, string>> = {
  'column-unreleased': {
    'zh-CN': '这些列不是指标，也没有别的用途，不发布',
    en: 'columns that are no measure and have no other part are not released',
  },
  'table-unreleased': {
    'zh-CN': 'roles 中没有用到这个表，不发布',
    en: 'no role names this table: it is not released',
  },
  'key-duplicate': { 'zh-CN': '与另一行是同一条记录', en: 'the same record as another row' },
  'row-duplicate': { 'zh-CN': '与另一行完全相同', en: 'the same as another row' },
};

/** By field. What stands in lists of codes, residents too, is said of the codes: no figure of a table. */
export function cellUses({ name, schema }: Resource, { roles, measures }: Description): Map<string, CellUse> {
  const { facts, ...lists } = roles;
  const isList = Object.values(lists).includes(name);
  return new Map(
    schema.fields.flatMap((field): [string, CellUse][] => {
      if (facts.includes(name)) return [[field.name, useInFacts(field.name, measures)]];
      return [[field.name, isList ? 'heading' : { leftOut: 'table-unreleased' }]];
    }),
  );
}

function useInFacts(field: string, measures: Measure[]): CellUse {
  if (field === 'value' || measures.some(({ code }) => code === field)) return 'figure';
  if (field === 'quote' || field.startsWith('note_')) return 'note';
  return isPartOfFact(field, measures) ? 'heading' : { leftOut: 'column-unreleased' };
}

/** Undefined where the reason is a problem. */
export function leftOutReason(code: string, language: Language): string | undefined {
  return reasons[code]?.[language];
}

export type TableAccount = { name: string; account: Account };

/** Of the tables that were read whole. */
export function tableAccounts({ tables }: RawPackage): TableAccount[] {
  return [...tables.values()].flatMap((table) =>
    table.account === undefined ? [] : [{ name: tableName(table), account: table.account }],
  );
}

function tableName({ file, sheet }: RawTable): string {
  return sheet === undefined ? file : `${file} / ${sheet}`;
}

export function formatAccounts(accounts: TableAccount[], language: Language): string[] {
  return accounts.flatMap(({ name, account }) =>
    formatAccount(name, account, language, (code) => leftOutReason(code, language) ?? code),
  );
}
