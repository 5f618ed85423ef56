import { isDemonstration, isValue, type Value } from '../../model/cell.ts';
import { shift, type Decimal } from '../../model/decimal.ts';
import { findUnit, type Unit } from '../../model/unit.ts';
import type { Placed } from '../reconcile.ts';

/**
 * A published value; `amount` is it in the unit without a scale (1.2 万人 is 12000), exact, and `size` the same as a plain
 * number, for ratios.
 */
export type Counted = Placed & { cell: Value; unit: Unit; amount: Decimal; size: number; isDemonstration: boolean };

/** Undefined where a figure has no published value: a check never looks at a withheld one. */
export function counted(one: Placed): Counted | undefined {
  const { cell } = one.figure;
  const unit = isValue(cell) ? findUnit(cell.unit) : undefined;
  if (!isValue(cell) || unit === undefined) return undefined;
  const amount = shift(cell.value, unit.exponent);
  return { ...one, cell, unit, amount, size: Number(amount), isDemonstration: isDemonstration(cell) };
}
