import type { Description } from '../model/description.ts';
import type { TableRow } from '../table/tableRow.ts';
import type { Field } from '../table/schema.ts';
import { cellPlace, type Place } from './problem.ts';
import type { RawTable } from './rawTable.ts';

/** One number of a fact table, whether the table is long or wide. `place` finds the cell of a field of its row. */
export type Fact = {
  cells: TableRow['cells'];
  measure?: string;
  value?: string;
  unit?: string;
  symbol?: string;
  valueField: string;
  unitField: string;
  place: (field: string) => Place;
};

/** What a table without a column for it is about: the publisher's area, the only programme. */
export type Implied = { area: string; programme?: string };

/** Long: a column `measure`, a column `value`. Wide: a column named for each measure, with `<measure>_unit` beside it. */
export function facts(table: RawTable, { measures }: Description, implied: Implied): Fact[] {
  const { fields } = table.resource.schema;
  const rows = table.rows.map((row) => ({ ...row, cells: { ...missingColumns(fields, implied), ...row.cells } }));
  if (fields.some(({ name }) => name === 'measure')) return rows.map((row) => longFact(table, row));
  const columns = fields.filter(({ name }) => measures.some(({ code }) => code === name));
  return rows.flatMap((row) => columns.map((field) => wideFact(table, row, field)));
}

function missingColumns(fields: Field[], implied: Implied): Partial<Implied> {
  const isThere = (column: string) => fields.some(({ name }) => name === column);
  return Object.fromEntries(Object.entries(implied).filter(([column]) => !isThere(column)));
}

function longFact(table: RawTable, row: TableRow): Fact {
  const { cells } = row;
  const { measure, value, unit, symbol } = cells;
  const [valueField, unitField] = ['value', 'unit'];
  return {
    ...{ cells, measure, value, unit, symbol, valueField, unitField },
    place: placeOf(table, row, valueField, symbol),
  };
}

function wideFact(table: RawTable, row: TableRow, { name, unit }: Field): Fact {
  const { cells } = row;
  const unitField = `${name}_unit`;
  const symbol = cells[`${name}_symbol`] ?? (cells[name] === undefined ? cells['symbol'] : undefined);
  return {
    cells,
    measure: name,
    value: cells[name],
    unit: cells[unitField] ?? unit,
    symbol,
    valueField: name,
    unitField: cells[unitField] === undefined ? name : unitField,
    place: placeOf(table, row, name, symbol),
  };
}

/** A message does not say a withheld count: a log is read by others. */
function placeOf(table: RawTable, row: TableRow, valueField: string, symbol: string | undefined): Fact['place'] {
  return (field) => {
    const { read, ...place } = cellPlace(table, row, field);
    return field === valueField && symbol === 'c' ? place : { ...place, read };
  };
}
