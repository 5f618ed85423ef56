/** Sums over cells, exact: of released values in one unit only, and of nothing that was made up beside what was not. */
import { flags, isDemonstration, isValue, type Cell, type Flag, type Value } from '../model/cell.ts';
import { add, shift, subtract, type Decimal } from '../model/decimal.ts';
import { findUnit } from '../model/unit.ts';

/**
 * The sum in the unit of the first, with the flags of all and `computed`; undefined where a cell is no value, or counts
 * something else.
 */
export function sumOfFigures(cells: Cell[]): Value | undefined {
  const [first] = cells;
  const values = cells.map((cell) => (first === undefined ? undefined : valueIn(cell, first)));
  if (first === undefined || !isValue(first) || values.some((value) => value === undefined)) return undefined;
  const carried = new Set<Flag>([...cells.filter(isValue).flatMap((cell) => cell.flags), 'computed']);
  return {
    ...first,
    value: add(...values.map((value) => value!)),
    flags: flags.filter((flag) => carried.has(flag)),
  };
}

/** The whole less these parts: what the other parts come to. */
export function restOf(whole: Cell, parts: Cell[]): Value | undefined {
  const sum = sumOfFigures([whole, ...parts]);
  if (sum === undefined || !isValue(whole)) return undefined;
  return { ...sum, value: subtract(add(whole.value, whole.value), sum.value) };
}

function valueIn(cell: Cell, first: Cell): Decimal | undefined {
  if (!isValue(cell) || !isValue(first) || isDemonstration(cell) !== isDemonstration(first)) return undefined;
  const [unit, own] = [findUnit(first.unit), findUnit(cell.unit)];
  if (unit === undefined || own === undefined || unit.quantity !== own.quantity || unit.per !== own.per)
    return undefined;
  return shift(cell.value, own.exponent - unit.exponent);
}
