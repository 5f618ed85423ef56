import { placeBeside } from './edition.ts';
import { isRest } from './isRest.ts';
import { restBeside, type Judged } from './judged.ts';
import { thresholdOf } from './thresholdOf.ts';
import type { Range } from './view.ts';

/** What data/README.md promises to be possible of a small count: from one to the threshold, less what the rules give away. */
export function promised(own: Judged, all: Judged[], place: string): Range {
  // of five persons of whom some are women at most four are men; of five visits some of which were in the one year, in the other
  const threshold = thresholdOf(own.edition, place) - (isRest(place) ? 1 : 0);
  return { low: leastOf(own, place), high: Math.min(threshold, ...smallWholes(own, all, place, threshold)) };
}

/** What is published although it is small, of people among whom these are. */
export function smallWholes(own: Judged, all: Judged[], place: string, threshold: number): number[] {
  return wholesAbove(own, place).flatMap((whole) =>
    all.flatMap(({ published }) => {
      const value = published.get(whole) ?? Infinity;
      return value < threshold ? [value] : [];
    }),
  );
}

function wholesAbove(own: Judged, place: string): string[] {
  const [measure = ''] = place.split('/');
  const persons = placeBeside(place, { measure: 'persons' });
  const isPart = ['women', 'rest'].includes(measure);
  const rests = measure === 'rest' ? (own.wholesOf.get(persons) ?? []).map(restBeside) : [];
  const above = [...(own.wholesOf.get(place) ?? []), ...(isPart ? [persons] : []), ...rests];
  return [...above, ...above.flatMap((whole) => wholesAbove(own, whole))];
}

function leastOf(own: Judged, place: string): number {
  const published = own.published.get(place);
  if (published !== undefined) return published;
  if (own.truth.get(place) === 0 || (!own.stated.has(place) && !isRest(place))) return 0;
  const women = own.published.get(placeBeside(place, { measure: 'women' })) ?? 0;
  const parts = own.partsOf.get(place) ?? [];
  const leasts = parts.map((group) => group.reduce((sum, one) => sum + leastOf(own, one), 0));
  return Math.max(1, ...leasts, place.startsWith('persons/') ? women : 0);
}
