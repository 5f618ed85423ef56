import { placeBeside, placeOfRow, type Edition } from './edition.ts';
import type { Range, View } from './view.ts';

/** An average is given wherever there are persons: where it has no row there are none. */
export function absentRows({ rows, description }: Edition, { hidden }: View): [string, Range][] {
  const average = description.measures.find(({ ratio }) => ratio?.to === 'persons');
  if (average === undefined) return [];
  const given = rows.filter(({ measure }) => measure === average.code);
  const places = new Set(given.map(placeOfRow));
  const areas = new Set(given.map(({ area }) => area));
  return hidden
    .filter((place) => place.startsWith('persons/') && areas.has(place.split('/')[2]))
    .filter((place) => !places.has(placeBeside(place, { measure: average.code })))
    .map((place) => [place, { low: 0, high: 0 }]);
}
