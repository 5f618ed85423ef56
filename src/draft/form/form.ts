/** The return form of a fact table: its columns, codes, and the rows expected next year. */
import { languageColumn, type Field, type TableSchema } from '../../intake/table/schema.ts';
import type { TableRow } from '../../intake/table/table.ts';
import type { Language, Text } from '../../model/language.ts';
import { formCodeWords, formColumnWords } from '../../words/problems/returnForm.ts';
import type { DescribedTable, FormSource } from './describedPackage.ts';

type FormCode = { code: string; titles: Text };

/** `header` is a title under which a release finds the field again; `isClosed`: no other code will do. */
export type FormColumn = { field: Field; header: string; about: Text; codes: FormCode[]; isClosed: boolean };

/** An empty return of a year: `rows` say what is expected, by the columns. */
export type Form = { year: number; languages: Language[]; columns: FormColumn[]; rows: string[][] };

/** The form of a fact table for the year after the latest complete one. */
export function form(source: FormSource, { schema }: DescribedTable): Form {
  const { languages, latestYear } = source.described.nianbao;
  const columns = schema.fields.map((field): FormColumn => {
    const codes = codesOf(field, source);
    return {
      field,
      header: headerOf(field, languages),
      about: aboutOf(field, source),
      codes,
      isClosed: !['unit', 'status'].includes(field.name),
    };
  });
  const year = latestYear + 1;
  const rows = expectedRows(source, year, schema).map((row) => schema.fields.map(({ name }) => row[name] ?? ''));
  return { year, languages, columns, rows };
}

function headerOf({ name, title, titles = {} }: Field, [first]: Language[]): string {
  return (first && titles[first]) ?? title ?? name;
}

function codesOf({ name, type, constraints }: Field, { described, lists, released }: FormSource): FormCode[] {
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
  return untitled(constraints?.enum ?? (type === 'boolean' ? ['true', 'false'] : []));
}

function untitled(codes: (string | undefined)[]): FormCode[] {
  return [...new Set(codes.filter((code) => code !== undefined))].map((code) => ({ code, titles: {} }));
}

/** A column of numbers tells its measure; of a column nobody knows, its titles are all there is to say. */
function aboutOf({ name, titles = {} }: Field, { described }: FormSource): Text {
  const measure = described.nianbao.measures.find(({ code }) => code === name);
  if (measure === undefined) return formColumnWords[name.replace(/^note_.+/, 'note')] ?? titles;
  const { title, unit } = measure;
  const said = Object.entries(title).map(([language, text]) => [language, unit ? `${text} (${unit})` : text]);
  return Object.fromEntries(said) as Text;
}

type RowCells = TableRow['cells'];

/**
 * What is expected of a year: a row, without a number, for each figure of the year before that was released and neither
 * computed nor a demonstration. What was withheld doesn't say so of itself: totals and made-up areas are not asked for. In a wide table, a row for all measures of a programme and area.
 */
function expectedRows({ described, lists, released }: FormSource, year: number, { fields }: TableSchema): RowCells[] {
  const names = fields.map(({ name }) => name);
  const before = String(year - 1);
  const isLong = names.includes('measure');
  const measures = described.nianbao.measures.map(({ code }) => code);
  const isAsked = withheldAsked(lists);
  const known = released.filter(
    ({ year: said, programme = '', area = '', measure = '', flags = '', symbol }) =>
      said === before &&
      !/computed|demonstration/.test(flags) &&
      (symbol !== 'c' || isAsked(programme, area)) &&
      (isLong ? measures : names).includes(measure),
  );
  const rows = known.map((cells): RowCells => {
    const { area, programme, measure, unit } = cells;
    return { year: String(year), area, programme, ...(isLong && { measure, unit }), ...nextPeriod(cells, before) };
  });
  const kept = rows.map((row) => Object.fromEntries(Object.entries(row).filter(([name]) => names.includes(name))));
  return [...new Map(kept.map((row) => [JSON.stringify(row), row])).values()];
}

function withheldAsked({ programmes, areas }: FormSource['lists']): (programme: string, area: string) => boolean {
  const listed = new Set(programmes.map(({ code }) => code));
  const madeUp = new Set(areas.flatMap(({ code, demonstration }) => (demonstration === 'true' ? [code] : [])));
  return (programme, area) => (listed.size === 0 || listed.has(programme)) && !madeUp.has(area);
}

/** The same days a year later; a period that ended in another year has none that could be foreseen. */
function nextPeriod({ period_start: start, period_end: end }: RowCells, year: string): RowCells {
  if (end?.startsWith(year) !== true) return {};
  return { period_start: yearLater(start), period_end: yearLater(end) };
}

function yearLater(day: string | undefined): string | undefined {
  return day?.replace(/^\d{4}/, (year) => String(Number(year) + 1)).replace(/-02-29$/, '-02-28');
}
