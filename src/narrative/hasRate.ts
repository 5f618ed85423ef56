import { isValue, type Figure } from '../model/cell.ts';
import { absolute, compare, decimal, shift, sign } from '../model/decimal.ts';
import { isCounted } from '../model/quantity.ts';
import { findUnit } from '../model/unit.ts';
import type { Comparison } from '../figures/compare.ts';

/** A count below ten moves by a tenth or more with every case. */
const fewestForRate = decimal(10);
/** A change beyond tenfold tells of a small base, not of a rate. */
const mostGrowth = decimal(1000);

/**
 * Whether a change is also said in percent. Not from nought or a few, not from below nought or to it; not where it rounds to 0.0%;
 * not beyond 1,000%. The amount is said all the same.
 */
export function hasRate({ later, earlier, growth: { cell } }: Comparison): boolean {
  if (isValue(later.cell) && sign(later.cell.value) < 0) return false;
  if (!isValue(cell) || sign(cell.value) === 0 || isOfFew(earlier)) return false;
  return compare(absolute(cell.value), mostGrowth) < 0;
}

function isOfFew({ cell }: Figure): boolean {
  const unit = isValue(cell) ? findUnit(cell.unit) : undefined;
  if (!isValue(cell) || unit === undefined || !isCounted(unit.quantity)) return false;
  return compare(shift(cell.value, unit.exponent), fewestForRate) < 0;
}
