/** The areas of a release: within an area in the order of lists, those that are ranked, below, above and apart. */
import type { Figure } from '../model/cell.ts';
import { madeOnce } from '../model/madeOnce.ts';
import { type Calendar, type Period, type PeriodCode, periodOf } from '../model/period.ts';
import { type Area, areaRole, type AreaRole, isAddedArea, type Release, type Validity } from '../model/release.ts';

/** `area` is the publisher's own. */
type AreaBook = { release: Pick<Release, 'areas'>; area: string };

/** The areas within one, in the order of lists; `divisions`: those that are ranked, `added`: those that make it up. */
type Family = { areas: Area[]; divisions: Area[]; added: Area[] };

function familyOf({ release }: AreaBook, area: string): Family {
  return familiesByParent(release.areas).get(area) ?? { areas: [], divisions: [], added: [] };
}

/** Pages of many areas ask again and again. */
const familiesByParent = madeOnce((areas: Area[]): Map<string, Family> => {
  const families = Map.groupBy(areas, ({ parent }) => parent);
  return new Map([...families].map(([parent, family]) => [parent, inOrder(family)]));
});

/** Divisions, then own units (市本级), then zones, those that are added first. */
function inOrder(family: Area[]): Family {
  const withRole = (wanted: AreaRole) => family.filter((area) => areaRole(area) === wanted);
  const zones = withRole('zone');
  const inside = zones.filter((zone) => !isAddedArea(zone));
  const areas = [
    ...withRole('division'),
    ...withRole('own-level'),
    ...zones.filter((zone) => !inside.includes(zone)),
    ...inside,
  ];
  const divisions = withRole('division').filter(isAddedArea);
  return { areas, divisions, added: areas.filter(isAddedArea) };
}

export function areasWithin(book: AreaBook, area = book.area): Area[] {
  return familyOf(book, area).areas;
}

/** Among which areas are ranked and compared: one level of one parent, without own units and zones. */
export function divisionsWithin(book: AreaBook, area = book.area): Area[] {
  return familyOf(book, area).divisions;
}

/** Those that make up the area. */
export function addedAreas(book: AreaBook, area = book.area): Area[] {
  return familyOf(book, area).added;
}

/** At every level, each before those within it. */
export function areasBelow(book: AreaBook, area = book.area): Area[] {
  return areasWithin(book, area).flatMap((part) => [part, ...areasBelow(book, part.code)]);
}

/** The nearest first. */
export function areasAbove({ release, area: own }: AreaBook, area = own): string[] {
  const parent = release.areas.find(({ code }) => code === area)?.parent;
  return parent ? [parent, ...areasAbove({ release, area: own }, parent)] : [];
}

/** Neither the publisher's own area nor within it or above it: neighbours, other countries. */
export function areasApart(book: AreaBook): Area[] {
  const own = new Set([book.area, ...areasAbove(book), ...areasBelow(book).map(({ code }) => code)]);
  return book.release.areas.filter(({ code }) => !own.has(code));
}

/** Whether a programme or an area had ended before a period, or begins after it. */
export type OverTest = (place: { programme?: string; area?: string; year: PeriodCode }) => boolean;

export function overAt({ programmes, areas }: Release, figures: Figure[], calendar: Calendar): OverTest {
  const [ofProgrammes, ofAreas] = [programmes, areas].map(
    (list) => new Map(list.filter(({ from, to }) => (from ?? to) !== undefined).map((entry) => [entry.code, entry])),
  );
  if (ofProgrammes!.size + ofAreas!.size === 0) return () => false;
  // the tables of 2021 may be of another year than that of the calendar
  const days = new Map(figures.flatMap(({ year, key: { period } }) => (period.start ? [[year, period]] : [])));
  return ({ programme = '', area = '', year }) => {
    const period = days.get(year) ?? periodOf(year, calendar);
    return isOutside(ofProgrammes!.get(programme), period) || isOutside(ofAreas!.get(area), period);
  };
}

function isOutside(validity: Validity | undefined, { start, end }: Period): boolean {
  const { from = '', to = '9999' } = validity ?? {};
  return from > end || to < (start ?? end);
}
