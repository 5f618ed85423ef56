import { placeBeside } from './edition.ts';
import type { Judged } from './judged.ts';

/**
 * Whether a number that is not small is told by others that the rules publish: a total by its parts, or by the programme of
 * which these are all the kinds; a part by its whole where beside it stand only noughts and parts of nought.
 */
export function isGivenAway(own: Judged, place: string): boolean {
  const groups = own.partsOf.get(place) ?? [];
  if (place.includes('/total:'))
    return groups.some((parts) => parts.every((part) => own.published.has(part)) || isProgramme(own, parts));
  const wholes = (own.wholesOf.get(place) ?? []).filter((whole) => own.published.has(whole));
  return wholes.some((whole) =>
    own.partsOf.get(whole)!.some((parts) => parts.includes(place) && isAlone(own, place, parts)),
  );
}

/** Whether a published number has just these parts. */
function isProgramme({ wholesOf, partsOf, published }: Judged, parts: string[]): boolean {
  const wholes = (wholesOf.get(parts[0]!) ?? []).filter((whole) => published.has(whole));
  return wholes.some((whole) => partsOf.get(whole)!.some((other) => isSame(other, parts)));
}

function isSame(one: string[], other: string[]): boolean {
  return one.length === other.length && one.every((place) => other.includes(place));
}

function isAlone({ published }: Judged, place: string, parts: string[]): boolean {
  const others = parts.filter((part) => part !== place);
  return others.every((part) => [part, wholeOf(part)].some((one) => published.get(one) === 0));
}

function wholeOf(place: string): string {
  return place.startsWith('women/') ? placeBeside(place, { measure: 'persons' }) : place;
}
