import { isValue, type Cell } from '../../model/cell.ts';
import { shift, type Decimal } from '../../model/decimal.ts';
import { isCounted } from '../../model/quantity.ts';
import { findUnit, type Unit } from '../../model/unit.ts';

/** A count in units without a scale; undefined for money, rates, and what is no value. */
export function countOf(cell: Cell): { count: Decimal; unit: Unit } | undefined {
  const unit = isValue(cell) ? findUnit(cell.unit) : undefined;
  if (!isValue(cell) || unit === undefined || unit.per !== undefined || !isCounted(unit.quantity)) return undefined;
  return { count: shift(cell.value, unit.exponent), unit };
}
