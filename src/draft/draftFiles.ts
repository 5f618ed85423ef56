/** The files of a drafted package by name (datapackage.json, table, code lists, README), and writing them to a new folder. */
import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { languageColumn, type Field, type TableSchema } from '../intake/table/table.ts';
import { writeCsv } from '../intake/text/csv.ts';
import type { Dimension } from '../model/description.ts';
import type { Language } from '../model/language.ts';
import { findUnit, isMoney } from '../model/unit.ts';
import { missingMarks } from './columns/column.ts';
import type { DraftedList, PackageDraft, TitledEntry, TitledMeasure } from './draftPackage.ts';
import { draftedColumns, type DraftedColumn } from './draftedColumns.ts';
import { slug } from './lists/codeLists.ts';
import type { GuessedAnswer } from './questions/answers.ts';
import { readme } from './readme.ts';

export function draftFiles(draft: PackageDraft, guessed: GuessedAnswer[]): Map<string, string> {
  const columns = draftedColumns(draft);
  const lists = Object.entries(draft.lists) as [DraftedList, NonNullable<PackageDraft['lists'][DraftedList]>][];
  return new Map([
    ['datapackage.json', `${JSON.stringify(descriptor(draft, columns), undefined, 2)}\n`],
    [tablePath(draft), draftedTable(draft, columns)],
    ...lists.map(([role, entries]): [string, string] => [`${role}.csv`, listTable(role, entries, draft.languages)]),
    ['README.md', draft.languages.map((language) => readme(draft, columns, guessed, language)).join('\n')],
  ]);
}

/** Its own text where nothing had to be changed. */
function draftedTable({ sheet, rows }: PackageDraft, columns: DraftedColumn[]): string {
  const cells = rows.map((row) => columns.map(({ cell }) => cell(row)));
  const headers = columns.map(({ header }) => header);
  const isAsFound =
    sheet.text !== '' &&
    isSameRow(headers, sheet.header) &&
    cells.length === sheet.rows.length &&
    cells.every((row, index) => isSameRow(row, sheet.rows[index]?.cells ?? []));
  return isAsFound ? sheet.text.replace(/\r\n?/g, '\n') : writeCsv([headers, ...cells], 'plain');
}

function isSameRow(row: string[], other: string[]): boolean {
  return row.length === other.length && row.every((cell, index) => cell === other[index]?.trim());
}

function listTable(role: DraftedList, entries: TitledEntry[], languages: Language[]): string {
  const parent = role === 'sources' ? [] : ['parent'];
  const header = ['code', ...parent, ...languages.map((language) => languageColumn('title', language))];
  const rows = entries.map((entry) => [
    entry.code,
    ...parent.map(() => entry.parent ?? ''),
    ...languages.map((language) => entry.titles[language] ?? ''),
  ]);
  return writeCsv([header, ...rows], 'plain');
}

/** False where the folder exists. */
export async function writeDraft(folder: string, files: Map<string, string>): Promise<boolean> {
  await mkdir(path.dirname(folder), { recursive: true });
  try {
    await mkdir(folder);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw error;
  }
  for (const [name, content] of files) await writeFile(path.join(folder, name), content);
  return true;
}

function descriptor(draft: PackageDraft, columns: DraftedColumn[]): object {
  const { name, languages, titles, lists, publisherCode, latestYear, measures, meaning } = draft;
  const [first] = languages;
  const table = slug(path.parse(tablePath(draft)).name) ?? 'table';
  const roles = Object.keys(lists) as DraftedList[];
  return {
    $schema: 'https://datapackage.org/profiles/2.0/datapackage.json',
    name,
    title: first && titles[first],
    version: `${latestYear}.1`,
    resources: [
      { name: table, path: tablePath(draft), schema: tableSchema(draft, columns) },
      ...roles.map((role) => ({ name: role, path: `${role}.csv`, schema: listSchema(role, languages) })),
    ],
    nianbao: {
      languages,
      titles,
      area: publisherCode,
      latestYear: Number(latestYear),
      cutoff: cutoff(draft),
      roles: { ...Object.fromEntries(roles.map((role) => [role, role])), facts: [table] },
      measures: measures.map((measure) => measureDescription(measure, meaning)),
    },
  };
}

/** Its own name, unless a list has it. */
function tablePath({ sheet, lists }: PackageDraft): string {
  const { name } = path.parse(sheet.file);
  return Object.keys(lists).includes(name.toLowerCase()) ? `${name}-table.csv` : `${name}.csv`;
}

function tableSchema({ rows }: PackageDraft, columns: DraftedColumn[]): TableSchema {
  const used = missingMarks.filter((mark) => rows.some(({ row }) => row.cells.some((cell) => cell.trim() === mark)));
  const names = columns.map(({ name }) => name);
  const time = names.includes('year') ? 'year' : 'period_end';
  return {
    fields: columns.map(field),
    primaryKey: [time, 'area', 'programme', 'measure'].filter((name) => names.includes(name)),
    missingValues: ['', ...used],
  };
}

function field({ name, header, type, isRequired }: DraftedColumn): Field {
  return {
    name,
    type,
    ...(type === 'date' && { format: 'any' }),
    ...(header !== name && { title: header }),
    ...(isRequired && { constraints: { required: true } }),
  };
}

/** Without `adds` a measure is never summed. Money of a month is not added over time. */
function measureDescription({ code, titles, unit, kind }: TitledMeasure, meaning: PackageDraft['meaning']): object {
  return { code, title: titles, ...(unit !== undefined && { unit }), kind, adds: dimensionsOf(unit, kind, meaning) };
}

function dimensionsOf(
  unit: string | undefined,
  kind: TitledMeasure['kind'],
  meaning: PackageDraft['meaning'],
): Dimension[] {
  if (kind === 'standard' || kind === 'rate') return [];
  const over: Dimension[] = kind === 'flow' && meaning === 'year' ? ['period'] : [];
  return isMoney(findUnit(unit ?? '')?.quantity ?? '') ? ['area', 'programme', ...over] : ['area', ...over];
}

function listSchema(role: DraftedList, languages: Language[]): TableSchema {
  const required = (name: string): Field => ({ name, type: 'string', constraints: { required: true } });
  const parent: Field[] = role === 'sources' ? [] : [{ name: 'parent', type: 'string' }];
  const titles = languages.map((language) => required(languageColumn('title', language)));
  return { fields: [required('code'), ...parent, ...titles], primaryKey: ['code'] };
}

/** Data cannot be cut off before the end of the last period. */
function cutoff({ rows }: PackageDraft): string | undefined {
  return rows
    .map(({ year, end = `${year}-12-31` }) => end)
    .toSorted()
    .at(-1);
}
