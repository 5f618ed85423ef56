/** What each row below a header is: a record, a total, a remark, the header again. */
import type { CellUse } from '../../model/account.ts';
import { parseNumber } from '../cells/parseNumber.ts';
import { remembered } from '../cells/parseRow.ts';
import { isClerkRemark, isRemark, isRemarkGoneOn, isSubtotalLabel, isTotalLabel } from '../layout/label.ts';
import type { LayoutColumn } from '../table/table.ts';
import { columnLetter, type Field, keyNames, type RawRow, type TableHead, type TableReading } from '../table/table.ts';

/** `label` is the column with the word for a total. A clerk's line (填表人) is never read further. */
export type BodyRow =
  { kind: 'record' | 'remark' | 'clerk' | 'header' } | { kind: 'total' | 'subtotal'; label: number };

/** `mayBeLabel`: whether a word for a total in that cell of the row makes a total of it. */
type BodyForm = {
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

/** Numbers are figures unless the reading says otherwise; names, codes and times are headings of their row. */
export function useOf(field: Field | undefined, { parts }: TableReading): CellUse {
  if (field === undefined) return { leftOut: 'header-unknown' };
  return parts?.get(field.name) ?? (field.type === 'number' ? 'figure' : 'heading');
}

/** In a key column, or in another where the key is incomplete; a code of the package is no word for a total. */
export function labelTest(
  columns: LayoutColumn[],
  { schema, codes }: TableReading,
): (column: number, row: RawRow) => boolean {
  const keys = new Set(keyNames(schema));
  return (index, { cells }) => {
    const { field } = columns[index]!;
    if (field === undefined || codes?.has((cells[index] ?? '').trim()) !== false) return false;
    const isKey = ({ field: other }: LayoutColumn) => keys.has(other?.name ?? '');
    const isWhole = columns.every((column, at) => !isKey(column) || (cells[at] ?? '').trim() !== '');
    return keys.size === 0 || keys.has(field.name) || !isWhole;
  };
}

export function columnNames(columns: LayoutColumn[]): Pick<TableHead, 'headers' | 'letters' | 'units'> {
  const named = columns.flatMap(({ field, header, unit }, index) =>
    field === undefined ? [] : [{ name: field.name, header, unit, letter: columnLetter(index) }],
  );
  return {
    headers: Object.fromEntries(named.map(({ name, header }) => [name, header])),
    letters: Object.fromEntries(named.map(({ name, letter }) => [name, letter])),
    units: Object.fromEntries(named.flatMap(({ name, unit }) => (unit === undefined ? [] : [[name, unit]]))),
  };
}
