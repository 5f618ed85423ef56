/** A whole less its published parts: areas, kinds and totals, over and over, and all equations together. */
import { claimsOf } from './claimsOf.ts';
import type { Claim } from './claim.ts';
import { determined } from './determined.ts';
import type { Edition } from './edition.ts';
import { sumRows } from './sums.ts';
import { view } from './view.ts';

export function subtraction(editions: Edition[]): Claim[] {
  const own = view(editions.at(-1)!, sumRows);
  const found = [...determined(own)].map(([place, value]) => [place, { low: value, high: value }] as const);
  return claimsOf(own.hidden, new Map(found), editions.length - 1);
}
