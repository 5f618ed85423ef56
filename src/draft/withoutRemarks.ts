import type { LeftOut } from './leftOut.ts';
import type { Sheet } from './sheet.ts';

/** A row of three or more columns with only its first cell filled is a remark (注：…), not a record. */
export function withoutRemarks(sheet: Sheet): { sheet: Sheet; leftOut: LeftOut[] } {
  const isRemark = (cells: string[]) => cells.length > 2 && cells.slice(1).every((cell) => cell.trim() === '');
  const leftOut = sheet.rows
    .filter(({ cells }) => isRemark(cells))
    .map(({ line }): LeftOut => ({ line, reason: 'remark' }));
  const rows = sheet.rows.filter(({ cells }) => !isRemark(cells));
  return { sheet: leftOut.length === 0 ? sheet : { ...sheet, text: '', rows }, leftOut };
}
