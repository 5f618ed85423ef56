import { countUnits } from '../disclosure/countUnits.ts';
import { ruleOf } from '../disclosure/ruleOf.ts';
import type { WithheldFigure, Why } from '../disclosure/withheldFigure.ts';
import type { PastEdition } from '../edition.ts';
import { placeKey } from '../placeKey.ts';
import { bounds } from './bounds.ts';
import type { Interval } from './equation.ts';
import { rests } from './rests.ts';

/** Place → what a reader can work out. */
export type Intervals = Map<string, Interval>;

/** Numbers this near, as a part of themselves, are one. */
const exact = 1e-6;
/** An amount must stay open by a fiftieth of itself, a hundredth on either side; one that the package withholds, or that goes with a small count, by a tenth. */
const [openPart, vaguePart] = [0.98, 0.9];
const vagueReasons = new Set<Why>(['marked', 'linked']);
/** Of these nothing is required: they are withheld only lest they tell of others, or to leave a breakdown empty. */
const freeReasons = new Set<Why>(['total', 'rate', 'breakdown']);

/**
 * Whether what a reader can work out of a withheld figure is as open as it must be. A count below a threshold must be
 * possible at every value from one to it, and so must what is left beside it; a count that hides others, wide by the least
 * of the thresholds less one; an amount, by a part of itself.
 */
export function requirements(
  edition: PastEdition,
  withheld: WithheldFigure[],
): (one: WithheldFigure, found: Intervals) => boolean {
  const limits = bounds(edition, withheld);
  const restsOf = rests(edition, withheld);
  const units = countUnits(edition.source, edition.figures);
  const { least } = ruleOf(edition.source);
  const isOpen = (one: WithheldFigure, interval: Interval | undefined): boolean => {
    const { figure, threshold, why } = one;
    if (threshold !== undefined) return isPossible(interval, limits(figure, threshold));
    if (freeReasons.has(why)) return true;
    if (units.has(figure.key.measure)) return isWide(interval, one.least === 1 ? least - 1 : 0);
    return isWide(interval, 0) && interval!.low <= (vagueReasons.has(why) ? vaguePart : openPart) * interval!.high;
  };
  return (one, found) =>
    isOpen(one, found.get(placeKey(one.figure))) &&
    restsOf(one, found).every(({ place, wanted }) => isPossible(found.get(place), wanted));
}

function isPossible(interval: Interval | undefined, wanted: Interval): boolean {
  return interval !== undefined && interval.low <= wanted.low + exact && interval.high >= wanted.high - exact;
}

function isWide(interval: Interval | undefined, width: number): boolean {
  if (interval === undefined) return false;
  const nothing = exact * Math.max(1, Math.abs(interval.low));
  return interval.high - interval.low > Math.max(width - nothing, nothing);
}
