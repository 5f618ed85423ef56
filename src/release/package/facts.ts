/** The numbers of a fact table, long or wide, each with its units and the cell it comes from. */
import type { Field, MissingLabel, TableRow } from '../../intake/table/table.ts';
import type { Description } from '../../model/description.ts';
import { cellPlace, type CellPlace, type RawTable } from './dataPackage.ts';

/** From the nearest: of the cell, column of units, header, line above the table, description. */
export type StatedUnits = {
  cell?: string;
  column?: string;
  header?: string;
  line?: string[];
  field?: string;
  /** The number itself was written with 万 or 亿. */
  isScaled?: boolean;
};

/** `place` locates the cell of a field of its row, `headerLine` is the row of the header. */
export type Fact = {
  cells: TableRow['cells'];
  measure?: string;
  value?: string;
  units: StatedUnits;
  symbol?: string;
  valueField: string;
  unitField: string;
  headerLine?: number;
  place: (field: string) => CellPlace;
};

/** What a table without such a column is about. */
type Implied = { area: string; programme?: string };

/** Long: columns `measure` and `value`. Wide: a column for each measure, with `<measure>_unit` beside it. */
export function facts(table: RawTable, { measures }: Pick<Description, 'measures'>, implied: Implied): Fact[] {
  const { fields } = table.resource.schema;
  const rows = table.rows.map((row) => ({ ...row, cells: { ...missingColumns(fields, implied), ...row.cells } }));
  if (fields.some(({ name }) => name === 'measure')) {
    const field = fields.find(({ name }) => name === 'value');
    return rows.map((row) => longFact(table, row, field?.unit));
  }
  const columns = fields.filter(({ name }) => measures.some(({ code }) => code === name));
  return rows.flatMap((row) => columns.map((field) => wideFact(table, row, field)));
}

function missingColumns(fields: Field[], implied: Implied): Partial<Implied> {
  const isThere = (column: string) => fields.some(({ name }) => name === column);
  return Object.fromEntries(Object.entries(implied).filter(([column]) => !isThere(column)));
}

function longFact(table: RawTable, row: TableRow, unit: string | undefined): Fact {
  const { cells } = row;
  const { measure, value } = cells;
  const valueField = 'value';
  const unitField = 'unit';
  const symbol = cells['symbol'] ?? symbolOf(row, valueField);
  return {
    cells,
    measure,
    value,
    symbol,
    valueField,
    unitField,
    units: statedUnits(table, row, valueField, cells['unit'], unit),
    ...headerLineOf(table),
    place: placeOf(table, row, valueField, symbol),
  };
}

function wideFact(table: RawTable, row: TableRow, { name, unit }: Field): Fact {
  const { cells } = row;
  const unitField = `${name}_unit`;
  const measureSymbol = cells[`${name}_symbol`] ?? symbolOf(row, name);
  const symbol = measureSymbol ?? (cells[name] === undefined ? cells['symbol'] : undefined);
  return {
    cells,
    measure: name,
    value: cells[name],
    units: statedUnits(table, row, name, cells[unitField], unit),
    ...headerLineOf(table),
    symbol,
    valueField: name,
    unitField: cells[unitField] === undefined ? name : unitField,
    place: placeOf(table, row, name, symbol),
  };
}

function statedUnits(table: RawTable, row: TableRow, name: string, column?: string, field?: string): StatedUnits {
  const header = table.units[name];
  const line = table.unitLine?.units;
  return { cell: row.units?.[name], column, header, line, field, isScaled: row.scaled?.includes(name) === true };
}

function headerLineOf({ headerLine }: RawTable): Pick<Fact, 'headerLine'> {
  return headerLine === undefined ? {} : { headerLine };
}

/** The declared meaning of a mark of missing values. */
function symbolOf({ missing }: TableRow, field: string): string | undefined {
  const meaning = missing?.[field];
  return meaning && symbols[meaning];
}

const symbols: Partial<Record<MissingLabel, string>> = { 'not available': 'x', 'not applicable': 'z', withheld: 'c' };

/** A message does not contain a withheld count: others read the log. */
function placeOf(table: RawTable, row: TableRow, valueField: string, symbol: string | undefined): Fact['place'] {
  return (field) => {
    const { read, ...place } = cellPlace(table, row, field);
    return field === valueField && symbol === 'c' ? place : { ...place, read };
  };
}

/** The place of another fact, as parameters of a message. */
export function rowOf({ place }: Fact): { file: string; first: number } {
  const { file, row = 0 } = place('area');
  return { file, first: row };
}
