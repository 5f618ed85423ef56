/** A year less its halves, and growth from year to year along a chain. */
import { claimsOf } from './claimsOf.ts';
import type { Claim } from './claim.ts';
import type { Edition } from './edition.ts';
import { periodRows } from './periods.ts';
import { propagated } from './propagated.ts';
import { rateRows } from './rates.ts';
import { view } from './view.ts';

export function overTime(editions: Edition[]): Claim[] {
  const own = view(editions.at(-1)!, (edition) => [...periodRows(edition), ...rateRows(edition)]);
  const found = propagated(own);
  return found === undefined ? [] : claimsOf(own.hidden, found, editions.length - 1);
}
