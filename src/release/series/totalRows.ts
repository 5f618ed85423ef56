/** The rows of totals in fact tables, with the rows that each of them is the total of. */
import { parseDecimal, shift, type Decimal } from '../../model/decimal.ts';
import type { Dimension, Measure } from '../../model/measure.ts';
import { findUnit, rounding, type Unit } from '../../model/unit.ts';
import { factTables, type RawTable } from '../package/dataPackage.ts';
import { unitOf } from '../package/factUnit.ts';
import { facts, type Fact } from '../package/facts.ts';
import type { Screening } from './screening.ts';

/** A number in a unit without a scale, and how far it may be rounded. */
type Amount = { amount: Decimal; rounded: Decimal; unit: Unit };

/** One number of a row 合计 with the numbers of the rows it is over; a row without a number has none. */
export type TotalFact = {
  total: Fact & Amount;
  parts: { fact: Fact; amount?: Amount }[];
  measure: Measure;
  /** What the rows it is over differ in: what was added over. */
  over: Dimension[];
};

/** Columns that a total may be over, or of which it keeps one. */
const coordinates: [string, Dimension][] = [
  ['area', 'area'],
  ['programme', 'programme'],
  ...['year', 'period_start', 'period_end'].map((name): [string, Dimension] => [name, 'period']),
];

/** The rows of totals of every table; the word itself may stand in any column, as the first. */
export function totalRows({ source, measures }: Screening): TotalFact[] {
  return factTables(source).flatMap((table) => tableTotals(table, measures));
}

function tableTotals(table: RawTable, measures: Map<string, Measure>): TotalFact[] {
  const description = { measures: [...measures.values()] };
  const read = (rows: RawTable['rows']) => facts({ ...table, rows }, description, { area: '' });
  return table.totals.flatMap(({ row, field, isSubtotal }, index) => {
    const before = table.totals[index - 1]?.row.line ?? 0;
    const above = table.rows.filter(({ line }) => line < row.line && (!isSubtotal || line > before));
    const parts = read(above);
    return read([row]).flatMap((fact): TotalFact[] => {
      const measure = measures.get(fact.measure ?? '');
      const total = measure && amountOf(fact, measure);
      if (measure === undefined || total === undefined) return [];
      const own = parts.filter((part) => part.measure === fact.measure && isOver(fact, part, field));
      const amounts = own.map((part) => ({ fact: part, amount: amountOf(part, measure) }));
      const over = coordinates.flatMap(([name, dimension]) => (differing(own, name) > 1 ? [dimension] : []));
      return own.length > 0
        ? [{ total: { ...fact, ...total }, parts: amounts, measure, over: [...new Set(over)] }]
        : [];
    });
  });
}

/** What the row of the total fills in is the same in the row it is over. */
function isOver(total: Fact, part: Fact, field: string): boolean {
  return coordinates.every(
    ([name]) => name === field || (total.cells[name] ?? '') === '' || total.cells[name] === part.cells[name],
  );
}

function differing(parts: Fact[], name: string): number {
  return new Set(parts.map(({ cells }) => cells[name])).size;
}

function amountOf(fact: Fact, measure: Measure): Amount | undefined {
  const unit = findUnit(unitOf(fact, measure).written ?? '');
  const value = parseDecimal(fact.value ?? '');
  if (unit === undefined || value === undefined || fact.symbol !== undefined) return undefined;
  return { amount: shift(value, unit.exponent), rounded: rounding(value, unit), unit };
}
