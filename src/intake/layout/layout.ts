/** Where in a sheet the titles, the header and the body of a table are, by a schema where there is one, else by form. */
import type { Heading, LayoutColumn } from '../table/layoutColumn.ts';
import type { RawRow, TableSchema } from '../table/table.ts';
import type { TableDialect } from '../table/tableSchema.ts';
import { statedRows, type StatedRows } from './dialectRows.ts';
import { headerRows, isLetterRow, isUnitRow, mostHeaderRows, type HeaderRows } from './headerRows.ts';
import { headings } from './headings.ts';
import { knownUnit, labelKey, labelMatcher, labelParts, type LabelMatcher } from './label.ts';

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
