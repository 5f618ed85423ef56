/** Nought is published: what is withheld is one or more, so that two withheld that make two are one and one. */
import { withAtLeastOne, type Daring } from './atLeast.ts';
import { claimsOfUnion } from './claimsOf.ts';
import type { Claim } from './claim.ts';
import type { Edition } from './edition.ts';
import { orderRows } from './orders.ts';
import { propagated } from './propagated.ts';
import { withRests } from './rests.ts';
import { sumRows } from './sums.ts';
import { union } from './union.ts';

const darings: Daring[] = ['beside a nought', 'always'];

export function atLeastOne(editions: Edition[]): Claim[] {
  const all = withRests(
    union(editions, (edition) => [...sumRows(edition), ...orderRows(edition)], 'printed numbers only'),
  );
  return darings.flatMap((daring) => {
    const view = withAtLeastOne(all, daring);
    const found = propagated(view);
    return found === undefined ? [] : claimsOfUnion(view, found);
  });
}
