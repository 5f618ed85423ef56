/** What each row below a header is: a record, a total, a remark, the header again. */
import { parseNumber } from '../cells/parseNumber.ts';
import { remembered } from '../cells/remembered.ts';
import type { RawRow } from '../table/table.ts';
import { isClerkRemark, isRemark, isRemarkGoneOn, isSubtotalLabel, isTotalLabel } from '../layout/label.ts';

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
  const texts = [...columns.keys()]
    .filter((column) => column === 0 || !isNumber(column))
    .map((column) => ({ column, isTotal: remembered(isTotalLabel) }));
  const record: BodyRow = { kind: 'record' };
  let hasRemarks = false;
  return (row) => {
    const kind = kindOf(row);
    hasRemarks ||= kind.kind === 'remark' || kind.kind === 'clerk';
    return kind;
  };

  function kindOf(row: RawRow): BodyRow {
    if (isRemark(row)) {
      if (isClerkRemark(row)) return { kind: 'clerk' };
      // with a number it is the note of a record
      if (!hasNumber(row)) return { kind: 'remark' };
    }
    if (hasRemarks && columns.length > 1 && isRemarkGoneOn(row)) return { kind: 'remark' };
    if (isHeaderAgain(row)) return { kind: 'header' };
    const label = texts.find(
      ({ column, isTotal }) => isTotal(row.cells[column] ?? '') && mayBeLabel(column, row),
    )?.column;
    if (label === undefined) return record;
    return { kind: isSubtotalLabel(row.cells[label] ?? '') ? 'subtotal' : 'total', label };
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
