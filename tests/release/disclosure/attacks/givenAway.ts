import { placeBeside } from './edition.ts';
import type { Judged } from './judged.ts';

/**
 * Whether a number that is not small is told by others that the rules publish: a total by its parts; a part by its whole
 * where beside it stand only noughts and parts of nought.
 */
export function isGivenAway(own: Judged, place: string): boolean {
  const groups = own.partsOf.get(place) ?? [];
  if (place.includes('/total:')) return groups.some((parts) => parts.every((part) => own.published.has(part)));
  const wholes = (own.wholesOf.get(place) ?? []).filter((whole) => own.published.has(whole));
  return wholes.some((whole) =>
    own.partsOf.get(whole)!.some((parts) => parts.includes(place) && isAlone(own, place, parts)),
  );
}

function isAlone({ published }: Judged, place: string, parts: string[]): boolean {
  const others = parts.filter((part) => part !== place);
  return others.every((part) => [part, wholeOf(part)].some((one) => published.get(one) === 0));
}

function wholeOf(place: string): string {
  return place.startsWith('women/') ? placeBeside(place, { measure: 'persons' }) : place;
}
