import { add, decimal, type Decimal } from '../../model/decimal.ts';
import { rounding } from '../../model/rounding.ts';
import type { Counted } from './counted.ts';

/** How far printed numbers may disagree: as far as each of them may be rounded. */
export function allowance(values: Counted[]): Decimal {
  return add(decimal(0), ...values.map(({ cell, unit }) => rounding(cell.value, unit)));
}
