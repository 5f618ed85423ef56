/** The columns, schema and rows of figures.csv. */
import { languageColumn, type Field, type FieldType, type TableSchema } from '../../intake/table/schema.ts';
import type { Cell, Figure } from '../../model/cell.ts';
import { languages, type Language, type Text } from '../../model/language.ts';

/** The rows of released/figures.csv in the order of their ids, so that they don't depend on the order of raw rows. */
export function figuresTable(figures: Figure[], columns: readonly string[]): string[][] {
  const sorted = figures.toSorted((a, b) => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0));
  return [[...columns], ...sorted.map((figure) => row(cells(figure), columns))];
}

function row(cells: Record<string, string | undefined>, columns: readonly string[]): string[] {
  return columns.map((column) => cells[column] ?? '');
}

function cells({ key, year, cell, source, quote, note = {} }: Figure): Record<string, string | undefined> {
  const { measure, programme, area, period } = key;
  const notes = languages.map((language) => [languageColumn('note', language), note[language]] as const);
  const words = { quote, ...(Object.fromEntries(notes) as Record<string, string | undefined>) };
  return {
    measure,
    programme,
    area,
    year,
    period_start: period.start,
    period_end: period.end,
    ...content(cell),
    source,
    // the sentence and the note of a withheld count may say it
    ...(cell.state === 'withheld' ? {} : words),
  };
}

function content(cell: Cell): Record<string, string> {
  if (cell.state === 'withheld') return { symbol: 'c' };
  if (cell.state === 'absent') return { symbol: cell.why === 'not available' ? 'x' : 'z' };
  return { value: cell.value, unit: cell.unit, flags: cell.flags.join(' ') };
}

type Column = [name: string, type: FieldType, chinese: string, english: string];

const columns: Column[] = [
  ['measure', 'string', '指标代码', 'Measure'],
  ['programme', 'string', '项目代码', 'Programme'],
  ['area', 'string', '地区代码', 'Area'],
  ['year', 'integer', '年份', 'Year'],
  ['period_start', 'date', '起始日期', 'Period start'],
  ['period_end', 'date', '截止日期', 'Period end'],
  ['value', 'number', '数值', 'Value'],
  ['unit', 'string', '计量单位', 'Unit'],
  ['symbol', 'string', '符号（c不予公布，x未取得，z不适用）', 'Symbol (c withheld, x not available, z not applicable)'],
  ['flags', 'string', '标记', 'Flags'],
  ['source', 'string', '资料来源代码', 'Source'],
  ['quote', 'string', '原文', 'Source sentence'],
];

const required = ['measure', 'programme', 'area', 'year', 'period_end'];
const withheldOrAbsent = ['c', 'x', 'z'];

/** Every column: a note has one in each language of the package. */
export function figureColumns(languages: Language[]): string[] {
  return columnsIn(languages).map(([name]) => name);
}

function columnsIn(languages: Language[]): Column[] {
  const notes = languages.map((language): Column => [languageColumn('note', language), 'string', '说明', 'Note']);
  return [...columns, ...notes];
}

/** The table schema of released/figures.csv, with titles in the languages of the package. */
export function figuresSchema(languages: Language[]): TableSchema {
  return {
    fields: columnsIn(languages).map((column) => field(column, languages)),
    primaryKey: ['measure', 'programme', 'area', 'period_start', 'period_end'],
    missingValues: [''],
  };
}

function field([name, type, chinese, english]: Column, languages: Language[]): Field {
  const titles: Required<Text> = { 'zh-CN': chinese, en: english };
  return {
    name,
    type,
    title: titles[languages[0] ?? 'en'],
    titles: Object.fromEntries(languages.map((language) => [language, titles[language]])),
    ...(required.includes(name) && { constraints: { required: true } }),
    ...(name === 'symbol' && { constraints: { enum: withheldOrAbsent } }),
  };
}
