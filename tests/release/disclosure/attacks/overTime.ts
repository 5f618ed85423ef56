/** A period less the shorter ones in it, of all editions, and growth from year to year along a chain. */
import { claimsOf, claimsOfUnion } from './claimsOf.ts';
import type { Claim } from './claim.ts';
import { determined } from './determined.ts';
import type { Edition } from './edition.ts';
import { withPeriods } from './periods.ts';
import { propagated } from './propagated.ts';
import { rateRows } from './rates.ts';
import { sumRows } from './sums.ts';
import { union } from './union.ts';
import { view } from './view.ts';

export function overTime(editions: Edition[]): Claim[] {
  const own = view(editions.at(-1)!, rateRows);
  const grown = propagated(own) ?? new Map();
  const all = withPeriods(union(editions, sumRows, 'printed numbers only'));
  const exact = [...determined(all)].map(([name, value]) => [name, { low: value, high: value }] as const);
  const bounded = propagated(all) ?? new Map();
  return [...claimsOf(own.hidden, grown, editions.length - 1), ...claimsOfUnion(all, new Map([...bounded, ...exact]))];
}
