/** The areas of a release: those within an area in the order of lists, those that are ranked, those below and above. */
import { areaRole, isAddedArea } from '../model/area.ts';
import type { Area, Release } from '../model/release.ts';

/** `area` is the publisher's own. */
type AreaBook = { release: Pick<Release, 'areas'>; area: string };

/** Divisions, then own units (市本级), then zones, those that are added first. */
export function areasWithin({ release, area: own }: AreaBook, area = own): Area[] {
  return release.areas.filter(({ parent }) => parent === area).toSorted((a, b) => placeInList(a) - placeInList(b));
}

function placeInList(area: Area): number {
  const role = areaRole(area);
  if (role === 'division') return 0;
  return role === 'own-level' ? 1 : isAddedArea(area) ? 2 : 3;
}

/** Among which areas are ranked and compared: one level of one parent, without own units and zones. */
export function divisionsWithin(book: AreaBook, area = book.area): Area[] {
  return areasWithin(book, area).filter((part) => areaRole(part) === 'division' && isAddedArea(part));
}

/** Those that make up the area. */
export function addedAreas(book: AreaBook, area = book.area): Area[] {
  return areasWithin(book, area).filter(isAddedArea);
}

/** At every level, each before those within it. */
export function areasBelow(book: AreaBook, area = book.area): Area[] {
  const within = Map.groupBy(book.release.areas, ({ parent }) => parent);
  const below = (code: string): Area[] => (within.get(code) ?? []).flatMap((part) => [part, ...below(part.code)]);
  return below(area);
}

/** The nearest first. */
export function areasAbove({ release, area: own }: AreaBook, area = own): string[] {
  const parent = release.areas.find(({ code }) => code === area)?.parent;
  return parent ? [parent, ...areasAbove({ release, area: own }, parent)] : [];
}
