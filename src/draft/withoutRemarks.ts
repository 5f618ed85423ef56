import type { RawRow } from '../table/row.ts';
import type { LeftOut } from './leftOut.ts';

/** In a table of three or more columns a row with one cell filled is a remark (注：…), not a record. */
export function withoutRemarks(rows: RawRow[]): { rows: RawRow[]; leftOut: LeftOut[] } {
  const isRemark = ({ cells }: RawRow) => cells.length > 2 && cells.filter((cell) => cell.trim() !== '').length < 2;
  return {
    rows: rows.filter((row) => !isRemark(row)),
    leftOut: rows.filter(isRemark).map(({ line }) => ({ line, reason: 'remark' })),
  };
}
