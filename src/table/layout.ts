/**
 * Where the table is in a sheet as offices lay it out: title lines, a line 单位：万元 and blank lines above, then one
 * header row, or two (merged group headings above), or one with a row of units under it.
 */
import type { Row } from './row.ts';
import { knownUnit, labelMatcher, type Label, type LabelMatcher } from './matchLabel.ts';
import type { TableSchema } from './schema.ts';
import { unitLine, type UnitLine } from './unitLine.ts';

/** `header` is the text of a column as it stands in the file, both rows where there are two. */
export type Column = { header: string } & Partial<Label>;
export type Layout = {
  above: Row[];
  units?: UnitLine;
  header: Row[];
  lines: number[];
  columns: Column[];
  body: Row[];
};

/** Rows in which a header is looked for. */
export const headerDepth = 30;

/** The rows up to the header, what each of its columns is, and the rows after it. There is at least one row. */
export function layout(rows: Row[], schema: TableSchema): Layout {
  const match = labelMatcher(schema);
  const candidates = rows.slice(0, headerDepth).flatMap((_, index) => headersAt(rows, index, match));
  const best = candidates.reduce((a, b) => (score(b) > score(a) ? b : a), fallback(rows, match));
  const above = rows.slice(0, best.start);
  const units = above.map(unitLine).find((line) => line !== undefined);
  const header = rows.slice(best.start, best.start + best.height);
  return {
    lines: header.map(({ line }) => line),
    columns: trimmed(best.columns),
    ...{ above, header, ...(units && { units }) },
    body: rows.slice(best.start + best.height),
  };
}

type Candidate = { start: number; height: number; columns: Column[] };

function headersAt(rows: Row[], start: number, match: LabelMatcher): Candidate[] {
  const [top, bottom] = [rows[start]!, rows[start + 1]];
  const single = { start, height: 1, columns: top.cells.map((cell) => columnOf(cell.trim(), [cell], match)) };
  if (bottom === undefined) return [single];
  const double = { start, height: 2, columns: joined(top.cells, bottom.cells, match) };
  const below = bottom.cells.map((cell) => columnOf(cell, [cell], match));
  const isBetter = isUnitRow(bottom) || score(double) > Math.max(score(single), score({ columns: below }));
  return isBetter && score(single) + score(double) > 0 ? [double, single] : [single];
}

/** A heading over several columns stands over the first of them, or, merged, over each. */
function joined(top: string[], bottom: string[], match: LabelMatcher): Column[] {
  let group = '';
  return Array.from({ length: Math.max(top.length, bottom.length) }, (_, index): Column => {
    const [above, below] = [(top[index] ?? '').trim(), (bottom[index] ?? '').trim()];
    if (above !== '') group = above;
    const heading = above === '' && below === '' ? '' : group;
    const header = above === below ? above : [below === '' ? above : heading, below].filter(Boolean).join(' ');
    const unit = knownUnit(below);
    const own = unit === undefined ? undefined : match(above);
    if (own !== undefined) return { header, ...own, unit };
    const texts = below === '' ? [above] : [...joiners.map((joiner) => heading + joiner + below), below];
    return columnOf(header, [...texts, `${heading}(${below})`, ...(below === above ? [above] : [])], match);
  });
}

const joiners = ['', '-', '_', '/', '·', ':', '、'];

function columnOf(header: string, texts: string[], match: LabelMatcher): Column {
  for (const text of texts) {
    const label = match(text);
    if (label !== undefined) return { header, ...label };
  }
  return { header };
}

function score({ columns }: Pick<Candidate, 'columns'>): number {
  return new Set(columns.flatMap(({ field }) => field ?? [])).size;
}

function isUnitRow({ cells }: Row): boolean {
  const filled = cells.map((cell) => cell.trim()).filter((cell) => cell !== '');
  return filled.length > 0 && filled.every((cell) => knownUnit(cell) !== undefined);
}

/** Where no row names a field, the first with more than one cell is taken for the header, so that it can be reported. */
function fallback(rows: Row[], match: LabelMatcher): Candidate {
  const wide = rows.findIndex(({ cells }) => cells.filter((cell) => cell.trim() !== '').length > 1);
  const start = Math.max(0, wide);
  return { start, height: 1, columns: rows[start]!.cells.map((cell) => columnOf(cell.trim(), [cell], match)) };
}

/** Without the empty columns after the last header. */
function trimmed(columns: Column[]): Column[] {
  return columns.slice(0, columns.findLastIndex(({ header }) => header !== '') + 1);
}
