/** The files of a release: figures.csv, code lists, descriptor and stamp. */
import { createHash } from 'node:crypto';
import { boundNames } from '../../intake/cells/constraints.ts';
import { literalValue } from '../../intake/cells/parseCell.ts';
import { languageColumn, type Field, type FieldType, type TableSchema } from '../../intake/table/table.ts';
import type { Literal } from '../../intake/table/tableSchema.ts';
import { writeCsv } from '../../intake/text/csv.ts';
import type { Cell, Figure } from '../../model/cell.ts';
import { calendarOf, listRoles, type Description, type ListRole } from '../../model/description.ts';
import { languages, type Language, type Text } from '../../model/language.ts';
import { civilCalendar, codeAt, yearNumber, type Calendar } from '../../model/period.ts';
import { releaseContent } from '../../model/release.ts';
import { descriptorFile, tableOf } from '../package/dataPackage.ts';
import type { DataPackage, RawPackage, RawTable, Resource } from '../package/dataPackage.ts';
import { figureKeyColumns, formatStamp, stampFile, type Released } from './history.ts';

export function releaseFiles(source: RawPackage, figures: Figure[]): Released {
  const { languages: spoken } = source.descriptor.nianbao;
  const hasPeriods = figures.some(isUnderPeriod);
  const columns = columnsIn(spoken, hasPeriods).map(([name]) => name);
  const files: Released = new Map([
    ['figures.csv', writeCsv(figuresTable(figures, columns, calendarOf(source.descriptor.nianbao)), 'plain')],
  ]);
  for (const [role, table] of releasedLists(source)) files.set(`${role}.csv`, writeCsv(listTable(table), 'plain'));
  files.set(descriptorFile, json(releasedDescriptor(source.descriptor, releasedLists(source), hasPeriods)));
  return files.set(stampFile, formatStamp({ id: source.descriptor.version, digest: digest(files) }));
}

function releasedLists(source: RawPackage): [ListRole, RawTable][] {
  return listRoles.flatMap((role): [ListRole, RawTable][] => {
    const table = tableOf(source, role);
    return table === undefined ? [] : [[role, table]];
  });
}

function listTable({ resource, rows }: RawTable): string[][] {
  const names = resource.schema.fields.map(({ name }) => name);
  return [names, ...rows.map(({ cells }) => names.map((name) => cells[name] ?? ''))];
}

function digest(files: Released): string {
  return createHash('sha256').update(releaseContent(files)).digest('hex');
}

function json(value: unknown): string {
  return `${JSON.stringify(value, undefined, 2)}\n`;
}

const figuresTitle: Required<Text> = { 'zh-CN': '发布数字', en: 'Released figures' };

/** Frictionless Data Package v2; names released files only. */
function releasedDescriptor(source: DataPackage, lists: [ListRole, RawTable][], hasPeriods: boolean): object {
  const { name, title, version, description, licenses, nianbao } = source;
  const files = lists.map(([role, { resource }]) => listResource(role, resource));
  const listed = Object.fromEntries(lists.map(([role]) => [role, role]));
  const roles = { programmes: 'programmes', areas: 'areas', ...listed, facts: ['figures'] };
  return {
    $schema: 'https://datapackage.org/profiles/2.0/datapackage.json',
    name,
    title,
    version,
    description,
    licenses,
    resources: [figuresResource(nianbao.languages, hasPeriods), ...files].map(asFile),
    nianbao: { ...nianbao, roles } satisfies Description,
  };
}

function figuresResource(languages: Language[], hasPeriods: boolean): Omit<Resource, 'path'> {
  const titles = Object.fromEntries(languages.map((language) => [language, figuresTitle[language]]));
  return {
    name: 'figures',
    title: figuresTitle[languages[0] ?? 'en'],
    titles,
    schema: figuresSchema(languages, hasPeriods),
  };
}

function listResource(name: ListRole, { title, titles, schema }: Resource): Omit<Resource, 'path'> {
  // what a list refers to has another name in a release, or is not in it
  const { foreignKeys, fieldsMatch, ...rest } = schema;
  return { name, title, titles, schema: { ...rest, fields: schema.fields.map(plainField), missingValues: [''] } };
}

/** Released cells are in plain form, whatever form the raw ones had: dates in ISO 8601, true and false, a point. */
function plainField(field: Field): Field {
  const { format, decimalChar, groupChar, bareNumber, trueValues, falseValues, missingValues, ...rest } = field;
  if (rest.constraints === undefined) return rest;
  const plain = (literal: Literal) =>
    typeof literal === 'string' ? (literalValue(literal, field) ?? literal) : literal;
  const bounds = boundNames.flatMap((name) => {
    const bound = rest.constraints?.[name];
    return bound === undefined ? [] : [[name, plain(bound)] as const];
  });
  const allowed = rest.constraints.enum?.map(plain);
  const constraints = { ...rest.constraints, ...(allowed && { enum: allowed }), ...Object.fromEntries(bounds) };
  return { ...rest, constraints };
}

function asFile({ name, title, titles, schema }: Omit<Resource, 'path'>): object {
  const file = { path: `${name}.csv`, type: 'table', format: 'csv', mediatype: 'text/csv', encoding: 'utf-8' };
  return { name, ...file, title, titles, schema };
}

/** In the order of ids, which does not depend on the order of raw rows. */
export function figuresTable(figures: Figure[], columns: readonly string[], calendar = civilCalendar): string[][] {
  const sorted = figures.toSorted((a, b) => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0));
  return [
    [...columns],
    ...sorted.map((figure) => cells(figure, calendar)).map((row) => columns.map((column) => row[column] ?? '')),
  ];
}

function cells(
  { key, year, cell, source, quote, note = {} }: Figure,
  calendar: Calendar,
): Record<string, string | undefined> {
  const { measure, programme, area, period } = key;
  const notes = languages.map((language) => [languageColumn('note', language), note[language]] as const);
  const words = { quote, ...(Object.fromEntries(notes) as Record<string, string | undefined>) };
  return {
    measure,
    programme,
    area,
    year: isUnderPeriod({ year }) ? String(yearNumber(codeAt('year', period.end, calendar))) : year,
    period: isUnderPeriod({ year }) ? year : undefined,
    period_start: period.start,
    period_end: period.end,
    ...content(cell),
    source,
    // the quotation and the note of a withheld count may give it
    ...(cell.state === 'withheld' ? {} : words),
  };
}

/** Its tables are not those of a calendar year. */
function isUnderPeriod({ year }: Pick<Figure, 'year'>): boolean {
  return !/^\d{4}$/.test(year);
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
  ['period', 'string', '时期（年、季、月）', 'Period (SDMX)'],
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

/** The column of periods only where there are others than calendar years. */
function columnsIn(languages: Language[], hasPeriods: boolean): Column[] {
  const notes = languages.map((language): Column => [languageColumn('note', language), 'string', '说明', 'Note']);
  return [...columns.filter(([name]) => hasPeriods || name !== 'period'), ...notes];
}

function figuresSchema(languages: Language[], hasPeriods: boolean): TableSchema {
  return {
    fields: columnsIn(languages, hasPeriods).map((column) => field(column, languages)),
    primaryKey: figureKeyColumns,
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
    ...(name === 'symbol' && { constraints: { enum: ['c', 'x', 'z'] } }),
  };
}
