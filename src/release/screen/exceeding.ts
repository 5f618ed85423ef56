import { compare } from '../../model/decimal.ts';
import { rowOf } from '../rowOf.ts';
import type { Finding } from './check.ts';
import type { Counted } from './counted.ts';
import { found } from './found.ts';
import { printed } from './printed.ts';

/** Counts of one quantity that are more than any of another in their group, which they can't be. */
export function exceeding(group: Counted[], quantity: string, limit: string): Finding[] {
  const [largest] = of(group, limit).toSorted((a, b) => compare(b.amount, a.amount));
  if (largest === undefined) return [];
  return of(group, quantity)
    .filter(({ amount }) => compare(amount, largest.amount) > 0)
    .map((one) => found(one, { read: printed(one), expected: `≤ ${printed(largest)}`, params: rowOf(largest.fact) }));
}

function of(group: Counted[], quantity: string): Counted[] {
  return group.filter(({ unit }) => unit.quantity === quantity && unit.per === undefined);
}
