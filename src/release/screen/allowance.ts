import { add, decimal, decimals, shift, type Decimal } from '../../model/decimal.ts';
import { isCounted } from '../../model/quantity.ts';
import type { Counted } from './counted.ts';

const half = decimal('0.5');

/**
 * How far rounded numbers may disagree: half a unit of the last printed digit of each (conventions §1.2: 四舍五入, 未作机械调整).
 * Persons counted one by one are not rounded.
 */
export function allowance(values: Counted[]): Decimal {
  return add(decimal(0), ...values.map(rounding));
}

function rounding({ cell, unit }: Counted): Decimal {
  const last = unit.exponent - decimals(cell.value);
  return last === 0 && isCounted(unit.quantity) ? decimal(0) : shift(half, last);
}
