/** A printed rate is right to half of its last decimal: that bounds what it was divided from, and by subtraction the others. */
import { claimsOf } from './claimsOf.ts';
import type { Claim } from './claim.ts';
import type { Edition } from './edition.ts';
import { propagated } from './propagated.ts';
import { rateRows } from './rates.ts';
import { sumRows } from './sums.ts';
import { view } from './view.ts';

export function rounding(editions: Edition[]): Claim[] {
  const own = view(editions.at(-1)!, (edition) => [...sumRows(edition), ...rateRows(edition)]);
  const found = propagated(own);
  return found === undefined ? [] : claimsOf(own.hidden, found, editions.length - 1);
}
