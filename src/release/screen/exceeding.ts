import { compare } from '../../model/decimal.ts';
import { rowOf } from '../rowOf.ts';
import type { CheckFinding } from './check.ts';
import type { Counted } from './counted.ts';
import { figureFinding } from './found.ts';
import { printedValue } from './printed.ts';

/** Counts of one quantity that are more than any of another in their group, which they can't be. */
export function exceeding(group: Counted[], quantity: string, limit: string): CheckFinding[] {
  const [largest] = ofQuantity(group, limit).toSorted((a, b) => compare(b.amount, a.amount));
  if (largest === undefined) return [];
  return ofQuantity(group, quantity)
    .filter(({ amount }) => compare(amount, largest.amount) > 0)
    .map((one) =>
      figureFinding(one, {
        read: printedValue(one),
        expected: `≤ ${printedValue(largest)}`,
        params: rowOf(largest.fact),
      }),
    );
}

function ofQuantity(group: Counted[], quantity: string): Counted[] {
  return group.filter(({ unit }) => unit.quantity === quantity && unit.per === undefined);
}
