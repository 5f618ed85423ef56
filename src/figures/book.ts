/** The released figures of a package to look up by measure, programme, area and year. */
import { isDemonstration, isValue, notApplicable, notAvailable, placeKey, type Figure } from '../model/cell.ts';
import { calendarOf, latestCode, shownCodes, totalCode } from '../model/description.ts';
import type { DeclaredTotal, Measure } from '../model/description.ts';
import { areAlike, kindOfCode, periodOf } from '../model/period.ts';
import type { Calendar, PeriodCode } from '../model/period.ts';
import type { Programme, Release } from '../model/release.ts';
import { findUnit, isMoney, isPopulation } from '../model/unit.ts';
import { areasBelow, overAt, type OverTest } from './areas.ts';

/** `year` may be the code of a month or a quarter. */
export type Place = { measure: string; programme: string; area: string; year: PeriodCode };

export type Book = {
  release: Release;
  /** The publisher's area, and its latest complete year, or a month or quarter in its place. */
  area: string;
  year: string;
  calendar: Calendar;
  /** Any figure made up to show the software. */
  hasDemonstration: boolean;
  hasWithheld: boolean;
  /** Of the publisher's area and the areas below, in order; of the kind of the latest. */
  years: string[];
  /** Codes by 'programme/area'; units by measure and by 'measure/programme'. */
  measures: Map<string, Set<string>>;
  units: Map<string, string>;
  /** Those of the release, under each period that they are shown under; targets apart, as nobody reached them yet. */
  figures: Figure[];
  targets: Figure[];
  find: (place: Place) => Figure | undefined;
  /** A missing figure is 'not available'. */
  at: (place: Place) => Figure;
  byId: (id: string) => Figure;
  isOver: OverTest;
};

export function bookOf(release: Release): Book {
  const calendar = calendarOf(release.description);
  const year = latestCode(release.description);
  const shown = shownFigures(release);
  const targeted = new Set(release.description.measures.flatMap(({ code, kind }) => (kind === 'target' ? [code] : [])));
  const [targets = [], figures = []] = [true, false].map((is) =>
    shown.filter(({ key }) => targeted.has(key.measure) === is),
  );
  const find = placeIndex(shown);
  const isOver = overAt(release, figures, calendar);
  const ids = new Map(release.figures.map((figure) => [figure.id, figure]));
  const area = release.description.area;
  const within = new Set([area, ...areasBelow({ release, area }).map(({ code }) => code)]);
  const years = new Set(figures.filter(({ key }) => within.has(key.area)).map(({ year }) => year));
  return {
    release,
    area,
    calendar,
    year,
    years: [...years].filter((code) => areAlike(code, year)).sort(),
    hasWithheld: release.figures.some(({ cell }) => cell.state === 'withheld'),
    hasDemonstration: release.figures.some(({ cell }) => isDemonstration(cell)),
    measures: measuresByPlace(release),
    units: new Map(
      release.figures.flatMap(({ key, cell }) =>
        isValue(cell) ? [key.measure, `${key.measure}/${key.programme}`].map((name) => [name, cell.unit] as const) : [],
      ),
    ),
    figures,
    targets,
    find,
    isOver,
    at: (place) => find(place) ?? missingFigure(place, calendar, isOver),
    byId: (id) => {
      const figure = ids.get(id);
      if (figure === undefined) throw new Error(`unknown figure: ${id}`);
      return figure;
    },
  };
}

/** All that a page may print, with targets. */
export function releasedFigures({ figures, targets }: Book): Figure[] {
  return [...figures, ...targets];
}

export function topProgrammes({ release }: Book): Programme[] {
  return release.programmes.filter(({ parent }) => parent === '');
}

export function partsOf({ release }: Book, code: string): Programme[] {
  return release.programmes.filter(({ parent }) => parent === code);
}

/** Of the kind of the latest, up to it. */
export function completeYears({ years, year }: Book): PeriodCode[] {
  return years.filter((other) => other <= year);
}

/** In the order of the description, without targets: these stand beside what they are set for, never among it. */
export function measuresOf({ release, area, measures }: Book, programme: string, within = area): Measure[] {
  const codes = measures.get(`${programme}/${within}`);
  return release.description.measures.filter(({ code, kind }) => kind !== 'target' && codes?.has(code));
}

/** That may lead a headline, with its latest figure. */
export function leadTotal(book: Book): { total: DeclaredTotal; figure: Figure } | undefined {
  const total = book.release.description.totals.find(({ lead }) => lead);
  if (total === undefined) return undefined;
  return { total, figure: latestFigure(book, total.measure, totalCode(total)) };
}

export function isOfficial({ cell }: Figure): boolean {
  return isValue(cell) && !isDemonstration(cell);
}

/** Also where its cell has no value. */
export function usualUnit(
  { release, units }: Book,
  { measure, programme }: Omit<Place, 'area' | 'year'>,
): string | undefined {
  const declared = release.description.measures.find(({ code }) => code === measure)?.unit;
  return declared ?? units.get(`${measure}/${programme}`) ?? units.get(measure);
}

/** Household, person, CNY. */
export function quantityOf({ release, units }: Book, measure: string): string | undefined {
  const unit = release.description.measures.find(({ code }) => code === measure)?.unit ?? units.get(measure);
  return unit === undefined ? undefined : findUnit(unit)?.quantity;
}

export function isMoneyMeasure(book: Book, { code, kind }: Measure): boolean {
  return kind === 'flow' && isMoney(quantityOf(book, code) ?? '');
}

/** Households, persons, person-times. */
export function isCountMeasure(book: Book, measure: Measure): boolean {
  if (!/^(stock|served|flow)$/.test(measure.kind)) return false;
  return !isMoney(quantityOf(book, measure.code) ?? '') && !isPopulationMeasure(book, measure);
}

/** Residents: counted beside a programme, not by it. */
export function isPopulationMeasure(book: Book, { code }: Measure): boolean {
  return isPopulation(quantityOf(book, code) ?? '');
}

/** The one that most programmes share. */
export function mainCount(book: Book, programmes: Programme[]): Measure | undefined {
  return sharedMeasure(book, programmes, (measure) => isCountMeasure(book, measure));
}

/** The main count; without any, the amount or another measure that most programmes share. */
export function mainMeasure(book: Book, programmes: Programme[]): Measure | undefined {
  return (
    mainCount(book, programmes) ??
    sharedMeasure(book, programmes, (measure) => isMoneyMeasure(book, measure)) ??
    sharedMeasure(book, programmes, (measure) => !isPopulationMeasure(book, measure))
  );
}

function sharedMeasure(
  book: Book,
  programmes: Programme[],
  isWanted: (measure: Measure) => boolean,
): Measure | undefined {
  const coverage = (measure: Measure) =>
    programmes.filter(({ code }) => measuresOf(book, code).some((other) => other.code === measure.code)).length;
  const candidates = book.release.description.measures.filter((measure) => isWanted(measure) && coverage(measure) > 0);
  return candidates.toSorted((a, b) => coverage(b) - coverage(a))[0];
}

function measuresByPlace({ figures }: Release): Map<string, Set<string>> {
  const groups = Map.groupBy(figures, ({ key }) => `${key.programme}/${key.area}`);
  return new Map([...groups].map(([place, group]) => [place, new Set(group.map(({ key }) => key.measure))]));
}

/** A stock of December is that of its quarter and its year too, where these have none of their own. */
function shownFigures({ figures, description }: Release): Figure[] {
  if (!figures.some(({ year }) => kindOfCode(year) !== 'year')) return figures;
  const kinds = new Map(description.measures.map(({ code, kind }) => [code, kind]));
  const taken = new Set(figures.map(placeKey));
  const longer = figures.flatMap((figure) =>
    shownCodes(figure.year, kinds.get(figure.key.measure), description)
      .slice(1)
      .map((year) => ({ ...figure, year })),
  );
  const free = longer.filter((figure) => !taken.has(placeKey(figure)));
  return [...figures, ...new Map(free.map((figure) => [placeKey(figure), figure])).values()];
}

/** Level by level, without a key put together for each look-up. Throws on two figures of one place. */
function placeIndex(figures: Figure[]): (place: Place) => Figure | undefined {
  const areas = new Map<string, Map<string, Map<string, Map<string, Figure>>>>();
  for (const figure of figures) {
    const { area, programme, measure } = figure.key;
    const years = levelOf(levelOf(levelOf(areas, area), programme), measure);
    if (years.has(figure.year)) throw new Error(`duplicate figure: ${figure.id}`);
    years.set(figure.year, figure);
  }
  return ({ measure, programme, area, year }) => areas.get(area)?.get(programme)?.get(measure)?.get(year);
}

function levelOf<Value>(levels: Map<string, Map<string, Value>>, code: string): Map<string, Value> {
  const level = levels.get(code) ?? new Map<string, Value>();
  levels.set(code, level);
  return level;
}

function missingFigure({ measure, programme, area, year }: Place, calendar: Calendar, isOver: OverTest): Figure {
  const key = { measure, programme, area, period: periodOf(year, calendar) };
  const cell = isOver({ programme, area, year }) ? notApplicable : notAvailable;
  return { id: `missing/${measure}/${programme}/${area}/${year}`, key, year, cell };
}

/** Of the latest complete year; of the publisher's area by default. */
export function latestFigure(book: Book, measure: string, programme: string, area = book.area): Figure {
  return book.at({ measure, programme, area, year: book.year });
}

/** Undefined for a declared total. */
export function programmeOf({ release }: Book, code: string): Programme | undefined {
  return release.programmes.find((programme) => programme.code === code);
}

/** Throws on any other code. */
export function requiredProgramme(book: Book, code: string): Programme {
  const programme = programmeOf(book, code);
  if (programme === undefined) throw new Error(`unknown programme: ${code}`);
  return programme;
}

/** Undefined for a programme. */
export function totalOf({ release }: Book, code: string): DeclaredTotal | undefined {
  return release.description.totals.find((total) => totalCode(total) === code);
}

export function measureOf({ release }: Book, code: string): Measure {
  const measure = release.description.measures.find((measure) => measure.code === code);
  if (measure === undefined) throw new Error(`unknown measure: ${code}`);
  return measure;
}
