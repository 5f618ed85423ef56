/**
 * When an attack has succeeded: what it says is true, the edition withholds the number, no edition publishes it, and
 * - of a small count: it leaves out what data/README.md promises to be possible, any value from 1 to the threshold;
 * - of a small count, by an insider: it tells it exactly;
 * - of a count that is not small and is withheld beside others: it tells it exactly;
 * - of money: it tells it within a hundredth, and it is the money of a withheld count.
 *
 * No success, since the rules say so:
 * - a withheld nought, for it is told of nobody;
 * - a number without a row that is not small: the release says that it can be computed;
 * - what is right although the reader took a nought for one or more, or a number that was revised for the same, for he has
 *   guessed;
 * - a bound by a whole that is published although it is small (an exemption), and what its money tells: it was decided to
 *   publish it;
 * - that a withheld whole is at least its published parts, and at least one for each withheld part that is not nought;
 * - a total that is not small and whose published parts make it up, or which is a published programme by its kinds;
 * - a part that is not small, where beside it in a published whole there are only noughts or parts of nought (the women of
 *   a kind, where the other kinds have no persons).
 */
import type { Claim } from './claim.ts';
import { placeBeside, type Edition } from './edition.ts';
import { isGivenAway } from './givenAway.ts';
import { isRest } from './isRest.ts';
import { judged, type Judged } from './judged.ts';
import { promised, smallWholes } from './promised.ts';
import { splitName } from './splitName.ts';
import { thresholdOf } from './thresholdOf.ts';
import type { Truth } from './truth.ts';
import { isMoney } from './view.ts';

export type Judge = (claim: Claim) => boolean;

export function judge(editions: Edition[], truths: Truth[]): Judge {
  const all = editions.map((edition, at) => judged(edition, truths[at]!));
  return (claim) => isTrue(claim, all) && isTelling(claim, all);
}

function isTrue(claim: Claim, all: Judged[]): boolean {
  const own = all[claim.edition]!;
  const value = own.truth.get(claim.place);
  if (value === undefined || value === 0 || !isHidden(own, claim.place)) return false;
  if (claim.supposing?.some((name) => truthOf(all, name) === 0)) return false;
  if (claim.staying?.some(([first, other]) => truthOf(all, first) !== truthOf(all, other))) return false;
  if (all.some(({ published }) => published.get(claim.place) === value)) return false;
  return claim.low <= value && value <= claim.high;
}

function isTelling({ place, edition, low, high, knowing }: Claim, all: Judged[]): boolean {
  const own = all[edition]!;
  const value = own.truth.get(place)!;
  if (isMoney(place))
    return isOfHidden(own, place) && !isOfExempted(own, all, place) && low >= value * 0.99 && high <= value * 1.01;
  const isSmall = value < thresholdOf(own.edition, place);
  const isExact = low === high;
  if (knowing !== undefined) return isSmall && isExact;
  if (!isSmall && !own.stated.has(place) && !isRest(place)) return false;
  if (!isSmall) return isExact && !isRest(place) && !isGivenAway(own, place);
  const wanted = promised(own, all, place);
  return wanted.low <= wanted.high && (low > wanted.low || high < wanted.high);
}

/** Other money is withheld only so that it tells of no count. */
function isOfHidden({ hidden, published }: Judged, place: string): boolean {
  const persons = placeBeside(place, { measure: 'persons' });
  return hidden.has(place) && !place.includes('/total:') && !published.has(persons);
}

function isOfExempted(own: Judged, all: Judged[], place: string): boolean {
  const persons = placeBeside(place, { measure: 'persons' });
  return smallWholes(own, all, persons, thresholdOf(own.edition, persons)).length > 0;
}

function truthOf(all: Judged[], name: string): number | undefined {
  const [edition, place] = splitName(name);
  return all[parseInt(edition)]!.truth.get(place);
}

function isHidden({ hidden, stated }: Judged, place: string): boolean {
  if (!isRest(place)) return hidden.has(place) || !stated.has(place);
  if (place.startsWith('between/')) return true;
  return ['persons', 'women'].some((measure) => hidden.has(placeBeside(place, { measure })));
}
