/** The return form of a fact table of a described package: its columns, codes, and the rows expected next year. */
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { parseTable } from '../../intake/readTable.ts';
import { languageColumn, type Field, type TableRow, type TableSchema } from '../../intake/table/table.ts';
import type { Measure } from '../../model/description.ts';
import type { Language, Text } from '../../model/language.ts';

type RowCells = TableRow['cells'];

/** `released` is empty before the first release. */
type FormSource = {
  described: DescribedPackage;
  lists: Record<'programmes' | 'areas' | 'sources', RowCells[]>;
  released: RowCells[];
};

export async function readDescribed(folder: string): Promise<FormSource> {
  const described = await readDescriptor(folder);
  const { roles } = described.nianbao;
  const list = (role: 'programmes' | 'areas' | 'sources') => readRows(folder, described, roles[role]);
  const lists = { programmes: await list('programmes'), areas: await list('areas'), sources: await list('sources') };
  const releasedFolder = path.join(folder, 'released');
  const isReleased = existsSync(path.join(releasedFolder, 'datapackage.json'));
  const released = isReleased ? await readRows(releasedFolder, await readDescriptor(releasedFolder), 'figures') : [];
  return { described, lists, released };
}

async function readDescriptor(folder: string): Promise<DescribedPackage> {
  return JSON.parse(await readFile(path.join(folder, 'datapackage.json'), 'utf8')) as DescribedPackage;
}

async function readRows(
  folder: string,
  { resources }: DescribedPackage,
  name: string | undefined,
): Promise<RowCells[]> {
  const table = resources.find((resource) => resource.name === name);
  if (table === undefined) return [];
  const { rows } = parseTable(await readFile(path.join(folder, table.path)), table.schema, table.path);
  return rows.map(({ cells }) => cells);
}

type DescribedTable = { name: string; path: string; schema: TableSchema };

/** A release has checked it. */
type DescribedPackage = {
  name: string;
  resources: DescribedTable[];
  nianbao: {
    languages: Language[];
    latestYear: number;
    cutoff: string;
    roles: { facts: string[]; programmes?: string; areas?: string; sources?: string };
    measures: Omit<Measure, 'adds'>[];
  };
};

const formColumnWords: Record<string, Text> = {
  year: { 'zh-CN': '数字所属的年份', en: 'The year that the figure belongs to' },
  period_start: {
    'zh-CN': '统计期的第一天；时点数（年末户数、人数）不填',
    en: 'First day of the period; empty for a stock (counted at a date)',
  },
  period_end: { 'zh-CN': '统计期的最后一天；时点数填统计当日', en: 'Last day of the period; for a stock, its day' },
  area: { 'zh-CN': '地区代码，从下拉列表中选', en: 'Code of the area, from the list' },
  programme: { 'zh-CN': '项目代码，从下拉列表中选', en: 'Code of the programme, from the list' },
  measure: { 'zh-CN': '指标代码，从下拉列表中选', en: 'Code of the measure, from the list' },
  value: {
    'zh-CN': '数字，只写半角数字和小数点；没有数字就留空，并在符号一列说明原因；0 就写 0',
    en: 'The number, digits and a point only; without one leave it empty and give a symbol; zero is written 0',
  },
  unit: { 'zh-CN': '计量单位，不可改写数字来迁就单位', en: 'The unit that the number is in' },
  symbol: { 'zh-CN': '没有数字的原因', en: 'Why there is no number' },
  status: { 'zh-CN': '数字的状态，可写几个，用空格分开', en: 'State of the figure; several with a space between' },
  demonstration: { 'zh-CN': '演示数据填 true', en: 'true for demonstration figures' },
  source: { 'zh-CN': '资料来源代码；新的来源先登记', en: 'Code of the source; list a new one first' },
  quote: { 'zh-CN': '公布时的原文', en: 'The sentence it was published in' },
  note: { 'zh-CN': '对读者的说明', en: 'A note for readers' },
};

/** Codes that no list of a package has. */
const formCodeWords: Record<'symbol' | 'status', Record<string, Text>> = {
  symbol: {
    c: { 'zh-CN': '不予公布', en: 'withheld' },
    x: { 'zh-CN': '未取得', en: 'not available' },
    z: { 'zh-CN': '不适用', en: 'not applicable' },
  },
  status: {
    provisional: { 'zh-CN': '初步数', en: 'provisional' },
    revised: { 'zh-CN': '修订数', en: 'revised' },
    approximate: { 'zh-CN': '约数', en: 'approximate' },
    break: { 'zh-CN': '口径改变，与以前不可比', en: 'break in the series' },
    computed: { 'zh-CN': '由公布的数字计算', en: 'computed from printed numbers' },
  },
};

type FormCode = { code: string; titles: Text };

/** A release finds the field again by `header`; `isClosed` allows no other code. */
export type FormColumn = { field: Field; header: string; about: Text; codes: FormCode[]; isClosed: boolean };

export type Form = { year: number; languages: Language[]; columns: FormColumn[]; rows: string[][] };

export function form(source: FormSource, { schema }: DescribedTable): Form {
  const { languages, latestYear } = source.described.nianbao;
  const columns = schema.fields.map((field): FormColumn => {
    const { name, title, titles = {} } = field;
    const header = (languages[0] && titles[languages[0]]) ?? title ?? name;
    const isClosed = !['unit', 'status'].includes(name);
    return { field, header, about: aboutOf(field, source), codes: codesOf(field, source), isClosed };
  });
  const year = latestYear + 1;
  const rows = expectedRows(source, year, schema).map((row) => schema.fields.map(({ name }) => row[name] ?? ''));
  return { year, languages, columns, rows };
}

function codesOf(
  { name, type, constraints, trueValues, falseValues }: Field,
  { described, lists, released }: FormSource,
): FormCode[] {
  const { measures, languages } = described.nianbao;
  const listed = { area: lists.areas, programme: lists.programmes, source: lists.sources }[name];
  if (listed !== undefined)
    return listed.map((cells) => ({
      code: cells['code'] ?? '',
      titles: Object.fromEntries(languages.map((language) => [language, cells[languageColumn('title', language)]])),
    }));
  if (name === 'measure') return measures.map(({ code, title }) => ({ code, titles: title }));
  if (name === 'unit')
    return untitled([...measures.map(({ unit }) => unit), ...released.map((cells) => cells['unit'])]);
  if (name === 'symbol' || name === 'status')
    return Object.entries(formCodeWords[name]).map(([code, titles]) => ({ code, titles }));
  if (type === 'boolean') return untitled([trueValues?.[0] ?? 'true', falseValues?.[0] ?? 'false']);
  return untitled((constraints?.enum ?? []).map(String));
}

function untitled(codes: (string | undefined)[]): FormCode[] {
  return [...new Set(codes.filter((code) => code !== undefined))].map((code) => ({ code, titles: {} }));
}

function aboutOf({ name, titles = {} }: Field, { described }: FormSource): Text {
  const measure = described.nianbao.measures.find(({ code }) => code === name);
  if (measure === undefined) return formColumnWords[name.replace(/^note_.+/, 'note')] ?? titles;
  const { title, unit } = measure;
  const about = Object.entries(title).map(([language, text]) => [language, unit ? `${text} (${unit})` : text]);
  return Object.fromEntries(about) as Text;
}

/**
 * A row without number for each released figure of the year before that is neither computed nor a demonstration;
 * withheld ones have no flags, so totals and demonstration areas are recognised by code. In a wide table, one row for
 * all measures.
 */
function expectedRows({ described, lists, released }: FormSource, year: number, { fields }: TableSchema): RowCells[] {
  const names = fields.map(({ name }) => name);
  const before = String(year - 1);
  const isLong = names.includes('measure');
  const measures = described.nianbao.measures.map(({ code }) => code);
  const isAsked = withheldAsked(lists);
  const known = released.filter(
    ({ year: ofRow, programme = '', area = '', measure = '', flags = '', symbol }) =>
      ofRow === before &&
      !/computed|demonstration/.test(flags) &&
      (symbol !== 'c' || isAsked(programme, area)) &&
      (isLong ? measures : names).includes(measure),
  );
  const rows = known.map((cells): RowCells => {
    const { area, programme, measure, unit } = cells;
    return { year: String(year), area, programme, ...(isLong && { measure, unit }), ...nextPeriod(cells, before) };
  });
  const asked = rows.map((row) => Object.fromEntries(Object.entries(row).filter(([name]) => names.includes(name))));
  return [...new Map(asked.map((row) => [JSON.stringify(row), row])).values()];
}

function withheldAsked({ programmes, areas }: FormSource['lists']): (programme: string, area: string) => boolean {
  const listed = new Set(programmes.map(({ code }) => code));
  const madeUp = new Set(areas.flatMap(({ code, demonstration }) => (demonstration === 'true' ? [code] : [])));
  return (programme, area) => (listed.size === 0 || listed.has(programme)) && !madeUp.has(area);
}

/** Unknown for a period that ended in another year. */
function nextPeriod({ period_start: start, period_end: end }: RowCells, year: string): RowCells {
  if (end?.startsWith(year) !== true) return {};
  return { period_start: yearLater(start), period_end: yearLater(end) };
}

function yearLater(day: string | undefined): string | undefined {
  return day?.replace(/^\d{4}/, (year) => String(Number(year) + 1)).replace(/-02-29$/, '-02-28');
}
