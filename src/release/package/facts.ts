/** The numbers of a fact table, long or wide, each with its cell, its unit and the conversion to the released unit. */
import { settledUnit, signCurrencies } from '../../intake/units/unitWords.ts';
import { markKey, markMeaning } from '../../intake/cells/mark.ts';
import type { Field, MissingLabel, TableRow } from '../../intake/table/table.ts';
import type { Flag } from '../../model/cell.ts';
import { shift, trim, type Decimal } from '../../model/decimal.ts';
import type { Description, Measure } from '../../model/description.ts';
import { error, notice, problemOf, type Problem, type ProblemKind } from '../../model/problem.ts';
import { findUnit } from '../../model/unit.ts';
import { cellPlace, type CellPlace, type RawTable } from './dataPackage.ts';

/** From the nearest: of the cell, column of units, header, line above the table, description. */
export type StatedUnits = {
  cell?: string;
  column?: string;
  header?: string;
  headerText?: string;
  line?: string[];
  lineText?: string;
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
  /** Letters of status beside the number. */
  flags: Flag[];
  /** The notes that marks beside the number refer to. */
  notes: string[];
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
  const missing = missingColumns(fields, implied);
  const rows = table.rows.map((row): TableRow => ({ ...row, cells: { ...missing, ...row.cells } }));
  if (fields.some(({ name }) => name === 'measure')) {
    const unit = fields.find(({ name }) => name === 'value')?.unit;
    return rows.map((row) => {
      const { measure, symbol = symbolOf(row, 'value') } = row.cells;
      return factOf(table, row, unit, { measure, valueField: 'value', unitField: 'unit', symbol });
    });
  }
  const columns = fields.filter(({ name }) => measures.some(({ code }) => code === name));
  return rows.flatMap((row) => columns.map((field) => wideFact(table, row, field)));
}

/** Whether a column of a fact table says something of a figure, such as its area, its unit or its symbol. */
export function isPartOfFact(field: string, measures: Pick<Measure, 'code'>[]): boolean {
  return factColumns.includes(field) || measures.some(({ code }) => [`${code}_unit`, `${code}_symbol`].includes(field));
}

const factColumns =
  'year period month quarter half period_start period_end area programme measure unit symbol status demonstration source'.split(
    ' ',
  );

function missingColumns(fields: Field[], implied: Implied): Partial<Implied> {
  const isThere = (column: string) => fields.some(({ name }) => name === column);
  return Object.fromEntries(Object.entries(implied).filter(([column]) => !isThere(column)));
}

function wideFact(table: RawTable, row: TableRow, { name, unit }: Field): Fact {
  const { [`${name}_unit`]: unitOfMeasure, [`${name}_symbol`]: symbolOfMeasure, [name]: value, symbol } = row.cells;
  return factOf(table, row, unit, {
    measure: name,
    valueField: name,
    unitField: unitOfMeasure === undefined ? name : `${name}_unit`,
    symbol: symbolOfMeasure ?? symbolOf(row, name) ?? (value === undefined ? symbol : undefined),
  });
}

type FactFields = Pick<Fact, 'measure' | 'valueField' | 'unitField' | 'symbol'>;

function factOf(table: RawTable, row: TableRow, unit: string | undefined, fields: FactFields): Fact {
  const { valueField: name, unitField } = fields;
  const { symbol: ofMark, ...marked } = markedWith(row.marks?.[name], table);
  const symbol = fields.symbol ?? ofMark;
  const units: StatedUnits = {
    cell: row.units?.[name],
    column: unitField === name ? undefined : row.cells[unitField],
    header: table.units[name],
    headerText: table.headers[name],
    line: table.unitLine?.units,
    lineText: table.unitLine?.text,
    field: unit,
    isScaled: row.scaled?.includes(name) === true,
  };
  const { cells } = row;
  const place = placeOf(table, row, name, symbol);
  return { ...fields, ...marked, symbol, cells, value: cells[name], units, headerLine: table.headerLine, place };
}

/** p and r are flags, c is a symbol, and ³ a note: its text, or the mark where the table does not explain it. */
function markedWith(
  marks: string[] = [],
  { footnotes }: Pick<RawTable, 'footnotes'>,
): Pick<Fact, 'symbol' | 'flags' | 'notes'> {
  const marked: Pick<Fact, 'symbol' | 'flags' | 'notes'> = { flags: [], notes: [] };
  for (const mark of marks) {
    const meaning = markMeaning(mark);
    if (meaning === 'note') marked.notes.push(footnotes?.get(markKey(mark)) ?? mark);
    else if ('flag' in meaning) marked.flags.push(meaning.flag);
    else marked.symbol = meaning.symbol;
  }
  return marked;
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

export const unitProblems = {
  'unit-missing': error({
    'zh-CN': { fact: '数字没有计量单位', remedy: '填写单位，如 户、人、人次、万元、元/人·月' },
    en: { fact: 'the figure has no unit', remedy: 'give it one, such as 户, 人, 人次, 万元, 元/人·月' },
  }),
  'unit-unknown': error({
    'zh-CN': {
      fact: '计量单位无法识别',
      remedy: '按原表确定单位，写成 户、人、人次、元、万元、亿元、%、元/人·月、元/人·年 等',
    },
    en: {
      fact: 'the unit is not known',
      remedy:
        'see in its source which it is, and write one such as 户, 人, 人次, 元, 万元, 亿元, %, 元/人·月, 元/人·年',
    },
  }),
  'unit-disagrees': error({
    'zh-CN': { fact: '计量单位与指标规定的单位统计的不是同一种数量', remedy: '核对数字属于哪个指标，改正单位' },
    en: {
      fact: 'the unit counts another thing than the one declared',
      remedy: 'see which measure the number belongs to, and correct the unit',
    },
  }),
  'unit-converted': notice({
    'zh-CN': { fact: '这一列已换算为指标的单位', remedy: '核对单位' },
    en: { fact: 'the column was converted into the unit of its measure', remedy: 'see that the unit is right' },
  }),
} satisfies Record<string, ProblemKind>;

/** Promise 6: the unit in which a number is written, and the one of its measure or table in which it is released. */
type FactUnit = { written?: string; released?: string };

export function unitOf({ units }: Pick<Fact, 'units'>, measure: Measure): FactUnit {
  const declared = measure.unit ?? units.field;
  const ofTable =
    units.column ?? settledUnit(units.header, units.headerText ?? '', declared) ?? ofLine(units, declared);
  const stated = ofTable ?? units.field ?? measure.unit;
  const written = ofCell(units.cell, stated, ofTable) ?? stated;
  return { written, released: measure.unit ?? (units.column === undefined ? units.field : undefined) ?? written };
}

/** A sign is the currency that is stated; beside a scale in the table ($ in thousand USD) it may mean either. */
function ofCell(cell: string | undefined, stated: string | undefined, ofTable: string | undefined): string | undefined {
  const currencies = signCurrencies(cell ?? '');
  const [currency, ...others] = currencies;
  if (cell === undefined || currency === undefined) return cell;
  const unit = findUnit(stated ?? '');
  if (unit === undefined || !currencies.includes(unit.quantity)) return others.length === 0 ? currency : cell;
  return unit.exponent > 0 && ofTable !== undefined ? `${cell} × ${ofTable}` : unit.quantity;
}

/** From a line 单位：人、万元 the unit of the declared quantity; two fitting units (元、万元) together are no unit. */
function ofLine({ line = [], lineText = '' }: StatedUnits, declared: string | undefined): string | undefined {
  if (declared === undefined) return line.length === 1 ? line[0] : undefined;
  const settled = line.map((unit) => settledUnit(unit, lineText, declared) ?? unit);
  const fitting = settled.filter((unit) => isOneQuantity(unit, declared));
  return fitting.length === 0 ? undefined : fitting.join('、');
}

/** Exact. Throws where the units count different things. */
export function inReleasedUnit(value: Decimal, { written = '', released = '' }: FactUnit): Decimal {
  const from = findUnit(written);
  const to = findUnit(released);
  if (from === undefined || to === undefined || !isOneQuantity(written, released))
    throw new Error(`invalid conversion: ${written} to ${released}`);
  return from.exponent === to.exponent ? value : trim(shift(value, from.exponent - to.exponent));
}

export function checkUnit(fact: Fact, { written, released }: FactUnit): Problem[] {
  const { cell, column } = fact.units;
  const at = { ...placeOfUnit(fact), read: written };
  if (written === undefined || released === undefined) return [problemOf(unitProblems, 'unit-missing', at)];
  // 1.2万 in a column of 万元 may be 12000 元 or 12000 万元
  if (fact.units.isScaled === true && (findUnit(written)?.exponent ?? 0) > 0)
    return [problemOf(unitProblems, 'unit-unknown', { ...at, read: `万 × ${written}` })];
  const expected = released !== written && findUnit(released) !== undefined ? { expected: released } : {};
  if (findUnit(written) === undefined) return [problemOf(unitProblems, 'unit-unknown', { ...at, ...expected })];
  if (cell !== undefined && column !== undefined && written !== column)
    return [problemOf(unitProblems, 'unit-disagrees', { ...at, read: cell, expected: column })];
  if (!isOneQuantity(written, released))
    return [problemOf(unitProblems, 'unit-disagrees', { ...at, expected: released })];
  const isConverted = findUnit(written)?.exponent !== findUnit(released)?.exponent;
  return isConverted ? [problemOf(unitProblems, 'unit-converted', { ...at, expected: released })] : [];
}

/** A unit in the header is wrong there, once for all rows. */
function placeOfUnit(fact: Fact): CellPlace {
  const { cell, column, header } = fact.units;
  const place = fact.place(fact.unitField);
  const isOfHeader = cell === undefined && column === undefined && header !== undefined;
  return isOfHeader && fact.headerLine !== undefined ? { ...place, row: fact.headerLine } : place;
}

function isOneQuantity(a: string, b: string): boolean {
  const first = findUnit(a);
  const other = findUnit(b);
  return first !== undefined && first.quantity === other?.quantity && first.per === other.per;
}
