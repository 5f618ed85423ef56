/** A column of a sheet: its cells, which of them are missing, and whether they are numbers. */
import { parseNumber } from '../../intake/cells/parseNumber.ts';
import type { RawRow } from '../../intake/table/table.ts';
import type { Decimal } from '../../model/decimal.ts';

/** A column of a sheet; `values` are its cells from top to bottom, trimmed, empty where a mark says missing. */
export type DraftColumn = { index: number; header: string; values: string[] };

export function columnsOf(header: string[], rows: RawRow[]): DraftColumn[] {
  return header.map((name, index) => ({ index, header: name, values: rows.map((row) => columnCellText(row, index)) }));
}

export function columnCellText({ cells }: RawRow, index: number): string {
  const text = (cells[index] ?? '').trim();
  return missingMarks.includes(text) ? '' : text;
}

export function distinctValues({ values }: DraftColumn): string[] {
  return [...new Set(values.filter((value) => value !== ''))];
}

export function isConstant(column: DraftColumn): boolean {
  return distinctValues(column).length === 1;
}

/** Most of what is there passes, and something is there: a few cells may be wrong, and are then named. */
export function isMostly({ values }: DraftColumn, test: (value: string) => boolean): boolean {
  const filled = values.filter((value) => value !== '');
  return filled.length > 0 && filled.filter(test).length >= filled.length * 0.8;
}

export function isNumeric(column: DraftColumn): boolean {
  return isMostly(column, (value) => plainNumber(value) !== undefined);
}

/** Every text of one stands beside one text of the other, and the other way round. */
export function isOneToOne(draftColumn: DraftColumn, other: DraftColumn): boolean {
  const pairs = new Set(draftColumn.values.map((value, index) => JSON.stringify([value, other.values[index]])));
  return pairs.size === new Set(draftColumn.values).size && pairs.size === new Set(other.values).size;
}

/** What tables write where a number is missing. */
export const missingMarks = [
  '-',
  '--',
  '—',
  '——',
  '–',
  '…',
  '……',
  '...',
  '..',
  '/',
  'n/a',
  'N/A',
  'NA',
  'null',
  'NULL',
];

/** A number as people write it in a spreadsheet (1,523; １５２３; $1,523.50; 12.3%), in plain decimal notation. */
export function plainNumber(text: string): Decimal | undefined {
  const parsed = parseNumber(text.replace(/^[$€£¥+]\s*/, ''));
  // a unit in a cell would be lost
  const isPlain = 'value' in parsed && (parsed.unit ?? '%') === '%';
  return isPlain ? parsed.value : undefined;
}
