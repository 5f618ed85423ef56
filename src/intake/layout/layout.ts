/** Where in a sheet the title, header and body of a table are. */
import type { Field, RawRow, TableSchema } from '../table/table.ts';
import { knownUnit, labelKey, labelMatcher, labelParts, type Label, type LabelMatcher } from './label.ts';

/**
 * Above a table there may be title lines, a line 单位：万元 and blank lines; its header has one or two rows (merged group
 * headings, another language, or units).
 */

/** Two header rows are joined in `header`. */
export type LayoutColumn = { header: string } & Partial<Label>;

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

/** There is at least one row. */
export function layout(rows: RawRow[], schema: TableSchema): Layout {
  const match = labelMatcher(schema);
  const candidates = rows.slice(0, headerDepth).flatMap((_, index) => headersAt(rows, index, match));
  const likeliest = candidates.reduce((a, b) => (score(b) > score(a) ? b : a));
  const best = score(likeliest) > 0 ? likeliest : fallbackHeader(rows, match);
  const above = rows.slice(0, best.start);
  const header = rows.slice(best.start, best.start + best.height);
  const body = rows.slice(best.start + best.height);
  const letters = body.slice(0, body[0] !== undefined && isLetterRow(body[0]) ? 1 : 0);
  return {
    above,
    header: [...header, ...letters],
    lines: header.map(({ line }) => line),
    columns: withoutEmptyEnd(best.columns),
    tables: above.filter((row) => isHeader(row, match)),
    body: body.slice(letters.length),
  };
}

type Candidate = { start: number; height: number; columns: LayoutColumn[] };

/** The likeliest first. */
function headersAt(rows: RawRow[], start: number, match: LabelMatcher): Candidate[] {
  const top = rows[start]!;
  const bottom = rows[start + 1];
  const single = { start, height: 1, columns: columnsOf(top, match) };
  if (bottom === undefined) return [single];
  if (isInAnotherLanguage(single.columns, columnsOf(bottom, match))) return [{ ...single, height: 2 }];
  const isOfUnits = isUnitRow(bottom);
  const below = isOfUnits ? bottom.cells.map((cell) => (isUnitLabel(cell) ? '' : cell)) : bottom.cells;
  const double = { start, height: 2, columns: twoRowHeader(top.cells, below, match) };
  const isBetter = isOfUnits || score(double) > Math.max(score(single), score({ columns: columnsOf(bottom, match) }));
  return isBetter && score(single) + score(double) > 0 ? [double, single] : [single];
}

/** A group heading is in the first of its columns or, if merged, in each. */
function twoRowHeader(top: string[], bottom: string[], match: LabelMatcher): LayoutColumn[] {
  let group = '';
  return Array.from({ length: Math.max(top.length, bottom.length) }, (_, index): LayoutColumn => {
    const above = (top[index] ?? '').trim();
    const below = (bottom[index] ?? '').trim();
    if (above !== '') group = above;
    const heading = above === '' && below === '' ? '' : group;
    const header = above === below ? above : [below === '' ? above : heading, below].filter(Boolean).join(' ');
    const unit = knownUnit(below);
    const label = unit === undefined ? undefined : match(above);
    if (label !== undefined) return { header, ...label, unit };
    const { base, unit: ofGroup } = labelParts(labelKey(heading));
    const groups = ofGroup === undefined ? [heading] : [heading, base];
    const pairs = groups.flatMap((group) => joiners.map((joiner) => group + joiner + below));
    const texts = below === '' ? [above] : [...pairs, below];
    const column = columnOf(header, [...texts, `${heading}(${below})`, ...(below === above ? [above] : [])], match);
    return below !== '' && ofGroup !== undefined ? { ...column, unit: column.unit ?? ofGroup } : column;
  });
}

const joiners = ['', '-', '_', '/', '·', ':', '、'];

function columnsOf({ cells }: RawRow, match: LabelMatcher): LayoutColumn[] {
  return cells.map((cell) => columnOf(cell.trim(), [cell], match));
}

function columnOf(header: string, texts: string[], match: LabelMatcher): LayoutColumn {
  for (const text of texts) {
    const label = match(text);
    if (label !== undefined) return { header, ...label };
  }
  return { header };
}

function score({ columns }: Pick<Candidate, 'columns'>): number {
  return new Set(columns.flatMap(({ field }) => field ?? [])).size;
}

function isHeader(row: RawRow, match: LabelMatcher): boolean {
  const columns = columnsOf(row, match);
  return score({ columns }) > 1 && columns.every(({ header, field }) => header === '' || field !== undefined);
}

/** The same columns again: 年份, 地区 over year, area. */
function isInAnotherLanguage(top: LayoutColumn[], bottom: LayoutColumn[]): boolean {
  const named = bottom.filter(({ header }) => header !== '');
  return (
    named.length > 1 && bottom.every(({ header, field }, at) => header === '' || isOneField(field, top[at]?.field))
  );
}

function isOneField(a: Field | undefined, b: Field | undefined): boolean {
  return a !== undefined && a === b;
}

function isUnitRow({ cells }: RawRow): boolean {
  const filled = cells.map((cell) => cell.trim()).filter((cell) => cell !== '' && !isUnitLabel(cell));
  return filled.length > 0 && filled.every((cell) => knownUnit(cell) !== undefined);
}

/** Statutory forms number their columns: 甲 | 乙 | 丙 | 1 | 2 | 3. */
function isLetterRow({ cells }: RawRow): boolean {
  const filled = cells.map((cell) => cell.trim()).filter((cell) => cell !== '');
  return filled.includes('甲') && filled.every((cell) => /^([甲乙丙丁戊己庚辛]|\d{1,2})$/.test(cell));
}

function isUnitLabel(cell: string): boolean {
  return /^(计量)?单位:?$|^units?:?$/.test(labelKey(cell));
}

/** The first row with several cells, so that it can be reported. */
function fallbackHeader(rows: RawRow[], match: LabelMatcher): Candidate {
  const wide = rows.findIndex(({ cells }) => cells.filter((cell) => cell.trim() !== '').length > 1);
  const start = Math.max(0, wide);
  return { start, height: 1, columns: columnsOf(rows[start]!, match) };
}

function withoutEmptyEnd(columns: LayoutColumn[]): LayoutColumn[] {
  return columns.slice(0, columns.findLastIndex(({ header }) => header !== '') + 1);
}
