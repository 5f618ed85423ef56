/** What each row below a header is: a record, a total, a remark, the header again. */
import { parseNumber } from '../cells/parseNumber.ts';
import type { RawRow } from '../table/table.ts';
import { isClerkLine, isRemark, isRemarkGoneOn, isSubtotalLabel, isTotalLabel } from '../layout/label.ts';

/** `label` is the column with the word for a total. A clerk's line (填表人) is never read further. */
export type BodyRow =
  { kind: 'record' | 'remark' | 'clerk' | 'header' } | { kind: 'total' | 'subtotal'; label: number };

/** `mayBeLabel`: whether a word for a total in that cell of the row makes a total of it. */
export type BodyForm = {
  columns: { header: string }[];
  isNumber: (column: number) => boolean;
  mayBeLabel: (column: number, row: RawRow) => boolean;
};

/** Rows in their order: what follows a remark may belong to it. */
export function bodyRows({ columns, isNumber, mayBeLabel }: BodyForm): (row: RawRow) => BodyRow {
  let hasRemarks = false;
  return (row) => {
    const kind = kindOf(row);
    hasRemarks ||= kind.kind === 'remark' || kind.kind === 'clerk';
    return kind;
  };

  function kindOf(row: RawRow): BodyRow {
    if (isClerkLine(row)) return { kind: 'clerk' };
    // with a number it is the note of a record
    if (isRemark(row) && !hasNumber(row)) return { kind: 'remark' };
    if (hasRemarks && columns.length > 1 && isRemarkGoneOn(row)) return { kind: 'remark' };
    if (isHeaderAgain(row)) return { kind: 'header' };
    const label = row.cells.findIndex((cell, column) => isLabel(cell, column, row));
    if (label < 0) return { kind: 'record' };
    return { kind: isSubtotalLabel(row.cells[label] ?? '') ? 'subtotal' : 'total', label };
  }

  function isLabel(cell: string, column: number, row: RawRow): boolean {
    return column < columns.length && !isNumber(column) && isTotalLabel(cell) && mayBeLabel(column, row);
  }

  function hasNumber({ cells }: RawRow): boolean {
    return columns.some((_, column) => {
      const text = (cells[column] ?? '').trim();
      return isNumber(column) && text !== '' && 'value' in parseNumber(text);
    });
  }

  function isHeaderAgain({ cells }: RawRow): boolean {
    if (cells[0]?.trim() !== columns[0]?.header) return false;
    return columns.length > 1 && columns.every(({ header }, index) => header === (cells[index] ?? '').trim());
  }
}
