/** Exact sums and remainders over cells, and whether rounding explains a difference. */
import { flags, isDemonstration, isValue, type Cell, type Flag, type Value } from '../model/cell.ts';
import { absolute, add, compare, decimal, shift, sign, subtract, type Decimal } from '../model/decimal.ts';
import { findUnit, rounding } from '../model/unit.ts';

/** In the unit of the first, with all flags and `computed`; undefined unless all are values of one quantity. */
export function sumOfFigures(cells: Cell[]): Value | undefined {
  const [first] = cells;
  const values = cells.map((cell) => (first === undefined ? undefined : valueIn(cell, first)));
  if (first === undefined || !isValue(first) || values.some((value) => value === undefined)) return undefined;
  const carried = new Set<Flag>([...cells.filter(isValue).flatMap((cell) => cell.flags), 'computed']);
  return { ...first, value: add(...values.map((value) => value!)), flags: flags.filter((flag) => carried.has(flag)) };
}

export function restOf(whole: Cell, parts: Cell[]): Value | undefined {
  const sum = sumOfFigures([whole, ...parts]);
  if (sum === undefined || !isValue(whole)) return undefined;
  return { ...sum, value: subtract(add(whole.value, whole.value), sum.value) };
}

function valueIn(cell: Cell, first: Cell): Decimal | undefined {
  if (!isValue(cell) || !isValue(first) || isDemonstration(cell) !== isDemonstration(first)) return undefined;
  const unit = findUnit(first.unit);
  const other = findUnit(cell.unit);
  if (unit === undefined || other === undefined || unit.quantity !== other.quantity || unit.per !== other.per)
    return undefined;
  return shift(cell.value, other.exponent - unit.exponent);
}

/** A printed whole differs from its printed parts by no more than rounding explains (conventions §1.2). */
export function isRoundedSum(whole: Cell, parts: Cell[]): boolean {
  const sum = parts.length < 2 ? undefined : sumOfFigures([whole, ...parts]);
  if (sum === undefined || !isValue(whole)) return false;
  const difference = subtract(subtract(sum.value, whole.value), whole.value);
  return sign(difference) !== 0 && compare(absolute(difference), slackOf([whole, ...parts], whole.unit)) <= 0;
}

function slackOf(cells: Cell[], unit: string): ReturnType<typeof decimal> {
  const exponent = findUnit(unit)?.exponent ?? 0;
  return add(
    decimal(0),
    ...cells.flatMap((cell) => {
      const other = isValue(cell) ? findUnit(cell.unit) : undefined;
      return isValue(cell) && other !== undefined ? [shift(rounding(cell.value, other), -exponent)] : [];
    }),
  );
}
