/**
 * Noughts are published, so that a withheld count is one or more. Not where a whole breakdown is withheld, noughts too: a
 * reader takes only those for one or more beside which a nought stands. A part (of which) may be nought beside a withheld whole,
 * and so may `mayBeNought`, numbers that are not available or without a row.
 */
import { placeBeside } from './edition.ts';
import { isRest } from './isRest.ts';
import { splitName } from './splitName.ts';
import type { View } from './view.ts';

export type Daring = 'never' | 'beside a nought' | 'always';

export function withAtLeastOne(view: View, daring: Daring, mayBeNought: ReadonlySet<string> = new Set()): View {
  if (daring === 'never') return view;
  const ranges = new Map(view.ranges);
  const isHidden = new Set(view.hidden);
  const noughts = new Set([...ranges].filter(([, { high }]) => high === 0).map(([place]) => lineOf(place)));
  for (const place of view.hidden) {
    const range = ranges.get(place)!;
    const [edition, own] = splitName(place);
    const isPart = own.startsWith('women/') && isHidden.has(edition + placeBeside(own, { measure: 'persons' }));
    const isLevelStated = daring === 'always' || noughts.has(lineOf(place));
    if (!isRest(own) && !isPart && isLevelStated && !mayBeNought.has(place))
      ranges.set(place, { ...range, low: Math.max(range.low, 1) });
  }
  return { ...view, ranges };
}

/** The towns of a programme in a year. */
function lineOf(place: string): string {
  return placeBeside(place, { area: '' });
}
