import { decimal, decimals, shift, type Decimal } from './decimal.ts';
import { isCounted } from './quantity.ts';
import type { Unit } from './unit.ts';

/**
 * How far a printed number may be from the true one, in the unit without a scale: half a unit of its last digit
 * (conventions §1.2: 四舍五入, 未作机械调整). Persons counted one by one are not rounded.
 */
export function rounding(value: Decimal, unit: Unit): Decimal {
  const last = unit.exponent - decimals(value);
  return last === 0 && isCounted(unit.quantity) ? decimal(0) : shift(decimal('0.5'), last);
}
