/** The headings of each column from one to three header rows: a path from top to bottom, and the unit that they name. */
import type { Heading } from '../table/layoutColumn.ts';
import type { RawRow } from '../table/table.ts';
import { isUnitLabel, isUnitRow } from './headerRows.ts';
import { knownUnit, labelKey, labelParts } from './label.ts';

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
