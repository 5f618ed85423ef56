/** What the columns of a table are: their names and units, what their cells count for, and where a total has its word. */
import type { CellUse } from '../../model/account.ts';
import type { LayoutColumn } from '../table/layoutColumn.ts';
import { columnLetter, keyNames } from '../table/table.ts';
import type { Field, RawRow, TableHead, TableReading } from '../table/table.ts';

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
