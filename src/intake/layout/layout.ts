/** Where in a sheet the titles, the header and the body of a table are, by a schema where there is one, else by form. */
import { markKey } from '../cells/mark.ts';
import type { Heading, LayoutColumn, RawRow, TableSchema } from '../table/table.ts';
import type { TableDialect } from '../table/tableSchema.ts';
import { headerRows, type HeaderRows, isLetterRow, isUnitLabel, isUnitRow, mostHeaderRows } from './headerRows.ts';
import { knownUnit, labelKey, labelMatcher, type LabelMatcher, labelParts } from './label.ts';

/** `tables`: rows above that look like headers of other tables. */
export type Layout = {
  above: RawRow[];
  tables: RawRow[];
  header: RawRow[];
  lines: number[];
  columns: LayoutColumn[];
  body: RawRow[];
};

export const headerDepth = 30;

/** There is at least one row. Without a schema no column has a field. A dialect may say where the header is. */
export function layout(rows: RawRow[], schema: TableSchema | undefined, dialect: TableDialect = {}): Layout {
  const match: LabelMatcher = schema === undefined ? () => undefined : labelMatcher(schema);
  const { above, header, body } = statedRows(rows, dialect) ?? foundRows(rows, schema, match);
  const letters = body.slice(0, body[0] !== undefined && isLetterRow(body[0]) ? 1 : 0);
  const columns = header.length === 0 && schema !== undefined ? fieldColumns(schema) : columnsOf(header, match);
  return {
    above,
    header: [...header, ...letters],
    lines: header.map(({ line }) => line),
    columns: columns.slice(0, columns.findLastIndex((column) => column.header !== '') + 1),
    tables: above.filter((row) => isHeader(row, match)),
    body: body.slice(letters.length),
  };
}

function foundRows(rows: RawRow[], schema: TableSchema | undefined, match: LabelMatcher): StatedRows {
  const { start, height } = schema === undefined ? headerRows(rows) : matchedRows(rows, schema, match);
  const end = start + height;
  return { above: rows.slice(0, start), header: rows.slice(start, end), body: rows.slice(end) };
}

/** Without a header the columns are the fields, in their order. */
function fieldColumns({ fields }: TableSchema): LayoutColumn[] {
  return fields.map((field) => ({ header: field.name, path: [field.name], field }));
}

/**
 * The rows whose headings match most fields, with a row of units (of a table with numbers: a list may have the code USD)
 * or of another language below them; else by form.
 */
function matchedRows(rows: RawRow[], { fields }: TableSchema, match: LabelMatcher): HeaderRows {
  const candidates = rows.slice(0, headerDepth).flatMap((_, start) => candidatesAt(rows, start, match));
  const best = candidates.reduce((a, b) => (b.score > a.score ? b : a));
  if (best.score === 0) return headerRows(rows);
  const next = rows[best.start + best.height];
  const isOfUnits = (row: RawRow) => fields.some(({ type }) => type === 'number') && isUnitRow(row);
  const isLonger = next !== undefined && (isOfUnits(next) || isInAnotherLanguage(rows[best.start]!, next, match));
  return { start: best.start, height: best.height + (isLonger ? 1 : 0) };
}

type Candidate = HeaderRows & { score: number };

/** More rows only where they match more fields than fewer of them do. */
function candidatesAt(rows: RawRow[], start: number, match: LabelMatcher): Candidate[] {
  const scoreOf = (from: number, height: number) => score(columnsOf(rows.slice(from, from + height), match));
  const candidates: Candidate[] = [{ start, height: 1, score: scoreOf(start, 1) }];
  for (let height = 2; height <= mostHeaderRows && start + height <= rows.length; height += 1) {
    const all = scoreOf(start, height);
    if (all > Math.max(scoreOf(start, height - 1), scoreOf(start + 1, height - 1)))
      candidates.push({ start, height, score: all });
  }
  return candidates;
}

function columnsOf(header: RawRow[], match: LabelMatcher): LayoutColumn[] {
  const isBilingual = header.length === 2 && isInAnotherLanguage(header[0]!, header[1]!, match);
  return headings(isBilingual ? header.slice(0, 1) : header).map((heading) => labelled(heading, match));
}

/** A unit in a row of its own, or in the lowest of its headings, is that of the field named above it. */
function labelled(heading: Heading, match: LabelMatcher): LayoutColumn {
  const { path, unit } = heading;
  const lowest = path.at(-1) ?? '';
  const unitBelow = path.length > 1 ? knownUnit(lowest) : undefined;
  const ofUnit = unitBelow === undefined ? undefined : match(path.slice(0, -1).join(' '));
  if (ofUnit !== undefined) return { ...heading, ...ofUnit, unit: unitBelow };
  for (const text of labelTexts(path)) {
    const label = match(text);
    if (label !== undefined) return { ...heading, ...label, ...(unit !== undefined && { unit }) };
  }
  return heading;
}

const joiners = ['', ' ', '-', '_', '/', '·', ':', '、'];

/** A field may be named by the whole path, by one group and the lowest heading, by that alone, or with it in brackets. */
function labelTexts(path: string[]): string[] {
  const [lowest = '', ...groups] = path.toReversed();
  if (groups.length === 0) return [lowest];
  const wholes = groups.length > 1 ? joiners.map((joiner) => path.join(joiner)) : [];
  const pairs = groups.flatMap((group) =>
    [group, labelParts(labelKey(group)).base].flatMap((text) => joiners.map((joiner) => text + joiner + lowest)),
  );
  return [...wholes, ...pairs, lowest, `${groups[0]!}(${lowest})`];
}

function score(columns: LayoutColumn[]): number {
  return new Set(columns.flatMap(({ field }) => field ?? [])).size;
}

function isHeader(row: RawRow, match: LabelMatcher): boolean {
  const columns = columnsOf([row], match);
  return score(columns) > 1 && columns.every(({ header, field }) => header === '' || field !== undefined);
}

/** The same columns again: 年份, 地区 over year, area. */
function isInAnotherLanguage(top: RawRow, bottom: RawRow, match: LabelMatcher): boolean {
  const [above, below] = [top, bottom].map((row) => headings([row]).map((heading) => labelled(heading, match)));
  const named = below!.filter(({ header }) => header !== '');
  return (
    named.length > 1 &&
    below!.every(({ header, field }, at) => header === '' || (field !== undefined && field === above![at]?.field))
  );
}

/** The headings of each column from one to three header rows: a path from top to bottom, and the unit that they name. */
export function headings(header: RawRow[]): Heading[] {
  const units = header.find((row, index) => index > 0 && isUnitRow(row));
  const width = Math.max(0, ...header.map(({ cells }) => cells.length));
  const above = paths(
    header.filter((row) => row !== units),
    width,
  );
  // households and persons under one heading are what is counted, not units alone
  const isNeeded = new Set(above.map((path) => path.join('\n'))).size < above.length;
  return (isNeeded ? paths(header, width) : above).map((path, index): Heading => {
    const unit = unitOf(units?.cells[index], path);
    return { header: path.join(' '), path, ...(unit !== undefined && { unit }) };
  });
}

function paths(rows: RawRow[], width: number): string[][] {
  const texts = rows.map(({ cells }, index) => levelTexts(cells, width, rows.slice(index + 1)));
  return Array.from({ length: width }, (_, index) =>
    texts.map((level) => level[index] ?? '').filter((text, at, all) => text !== '' && text !== all[at - 1]),
  );
}

/** A group heading is in the first of its columns or, if merged, in each; the lowest row has no groups. */
function levelTexts(cells: string[], width: number, below: RawRow[]): string[] {
  let group = '';
  return Array.from({ length: width }, (_, index) => {
    const text = headingText(cells[index] ?? '');
    if (text !== '') group = text;
    const isNamedBelow = below.some((row) => (row.cells[index] ?? '').trim() !== '');
    return text === '' && isNamedBelow ? group : text;
  });
}

/** As it is written, but for line breaks. */
function headingText(cell: string): string {
  const lines = cell.split('\n').map((line) => line.trim());
  return lines.filter((line) => line !== '').join(' ');
}

function unitOf(cell: string | undefined, path: string[]): string | undefined {
  const bare = (cell ?? '')
    .trim()
    .replace(/^[(（[]|[)）\]]$/g, '')
    .trim();
  const ofRow = isUnitLabel(bare) ? undefined : knownUnit(bare);
  return ofRow ?? path.toReversed().flatMap((text) => labelParts(labelKey(text)).unit ?? [])[0];
}

/** Rows as a dialect (Table Dialect v2) says: which are comments, and which the header. */
export function isComment({ line, cells }: RawRow, { commentRows = [], commentChar }: TableDialect): boolean {
  return commentRows.includes(line) || (commentChar !== undefined && (cells[0] ?? '').startsWith(commentChar));
}

type StatedRows = { above: RawRow[]; header: RawRow[]; body: RawRow[] };

/** Undefined where nothing is said, or no row is there that is said to be the header. */
function statedRows(rows: RawRow[], { header: hasHeader = true, headerRows }: TableDialect): StatedRows | undefined {
  if (!hasHeader || headerRows?.length === 0) return { above: [], header: [], body: rows };
  const header = rows.filter(({ line }) => headerRows?.includes(line));
  const last = header.at(-1);
  if (last === undefined) return undefined;
  // what stands between two rows of a header is none of them, and no data either
  const above = rows.filter(({ line }) => line < last.line && !header.some((row) => row.line === line));
  return { above, header, body: rows.slice(rows.indexOf(last) + 1) };
}

/** The texts of the marks in a table, from the notes below it. */
const spelled =
  /^\s*(?:notes?:|注[:：])?\s*(\[(?:note )?\w{1,3}\]|\((?:note )?\w{1,2}\)|[*†‡§¶※#]{1,3}|[\u00B9\u00B2\u00B3\u2070-\u2079]+|[\u2460-\u24FF]|(?:note |注)?\d{1,2}(?=[.):：、\s])|[a-z](?=[):=] |\s[=–—-]\s))[.):：、=–—\s-]*(\S.*)$/iu;

/** By the key of the mark (see `markKey`); the first text counts. */
export function footnotes(remarks: RawRow[]): Map<string, string> {
  const texts = new Map<string, string>();
  for (const { cells } of remarks) {
    const filled = cells.map((cell) => cell.trim()).filter((cell) => cell !== '');
    const [, mark, text] = spelled.exec(filled.join(' ')) ?? [];
    if (mark === undefined || text === undefined) continue;
    const key = markKey(mark);
    if (!texts.has(key)) texts.set(key, text.trim());
  }
  return texts;
}
