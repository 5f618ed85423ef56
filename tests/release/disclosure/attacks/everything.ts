/** All that is known at once: every equation of every edition, whole numbers, one or more, rates to their last decimal. */
import { withAtLeastOne, type Daring } from './atLeast.ts';
import type { Claim } from './claim.ts';
import { claimsOfUnion } from './claimsOf.ts';
import type { Edition } from './edition.ts';
import { extremes } from './extremes.ts';
import { isWideEnough } from './isWideEnough.ts';
import { orderRows } from './orders.ts';
import { withPeriods } from './periods.ts';
import { rateRows } from './rates.ts';
import { withRests } from './rests.ts';
import { sumRows } from './sums.ts';
import { union, type Trust } from './union.ts';

export async function everything(editions: Edition[]): Promise<Claim[]> {
  const ways: [Trust, Daring][] = [
    ['withheld numbers stay', 'always'],
    ['printed numbers only', 'beside a nought'],
    ['printed numbers only', 'never'],
  ];
  const found = await Promise.all(ways.map(([trust, daring]) => joined(editions, trust, daring)));
  return found.flat();
}

async function joined(editions: Edition[], trust: Trust, daring: Daring): Promise<Claim[]> {
  const all = union(editions, allRows, trust);
  const view = withAtLeastOne(withPeriods(withRests(all)), daring);
  return claimsOfUnion(view, await extremes(view, isWideEnough));
}

function allRows(edition: Edition) {
  return [...sumRows(edition), ...orderRows(edition), ...rateRows(edition)];
}
