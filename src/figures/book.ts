/** The released figures of a package to look up by measure, programme, area and year. */
import { isDemonstration, isValue, notAvailable, type Figure } from '../model/cell.ts';
import { totalCode, type DeclaredTotal, type Measure } from '../model/description.ts';
import type { Area, Programme, Release } from '../model/release.ts';
import { findUnit, isMoney, isPopulation } from '../model/unit.ts';

/** A released figure, or the place where one is missing. */
export type Place = { measure: string; programme: string; area: string; year: string };

/** The released figures, to be looked up by what they are about. */
export type Book = {
  release: Release;
  /** The publisher's own area, and its latest complete year: what a headline is about. */
  area: string;
  year: string;
  /** Whether any figure was made up to show the software. */
  hasDemonstration: boolean;
  /** Whether any figure is withheld. */
  hasWithheld: boolean;
  /** The years of the publisher's area and the areas within, in order. */
  years: string[];
  /** Codes of the measures that a programme has in an area, by 'programme/area'; a unit of each measure, also by 'measure/programme'. */
  measures: Map<string, Set<string>>;
  units: Map<string, string>;
  find: (place: Place) => Figure | undefined;
  /** As `find`; a missing figure is 'not available'. */
  at: (place: Place) => Figure;
  byId: (id: string) => Figure;
};

export function bookOf(release: Release): Book {
  const places = new Map(release.figures.map((figure) => [placeKey({ ...figure.key, year: figure.year }), figure]));
  const twice = release.figures.find((figure) => places.get(placeKey({ ...figure.key, year: figure.year })) !== figure);
  if (twice !== undefined) throw new Error(`duplicate figure: ${twice.id}`);
  const ids = new Map(release.figures.map((figure) => [figure.id, figure]));
  const area = release.description.area;
  const within = new Set([area, ...release.areas.filter(({ parent }) => parent === area).map(({ code }) => code)]);
  const years = release.figures.filter(({ key }) => within.has(key.area)).map(({ year }) => year);
  return {
    release,
    area,
    year: String(release.description.latestYear),
    years: [...new Set(years)].sort(),
    hasWithheld: release.figures.some(({ cell }) => cell.state === 'withheld'),
    hasDemonstration: release.figures.some(({ cell }) => isDemonstration(cell)),
    measures: measuresByPlace(release),
    units: new Map(
      release.figures.flatMap(({ key, cell }) =>
        isValue(cell) ? [key.measure, `${key.measure}/${key.programme}`].map((name) => [name, cell.unit] as const) : [],
      ),
    ),
    find: (place) => places.get(placeKey(place)),
    at: (place) => places.get(placeKey(place)) ?? missingFigure(place),
    byId: (id) => {
      const figure = ids.get(id);
      if (figure === undefined) throw new Error(`unknown figure: ${id}`);
      return figure;
    },
  };
}

/** Programmes without a parent, in the order of the list. */
export function topProgrammes({ release }: Book): Programme[] {
  return release.programmes.filter(({ parent }) => parent === '');
}

export function partsOf({ release }: Book, code: string): Programme[] {
  return release.programmes.filter(({ parent }) => parent === code);
}

/** The areas directly within the publisher's own. */
export function areasWithin({ release, area }: Book): Area[] {
  return release.areas.filter(({ parent }) => parent === area);
}

/** Years that have tables of their own: a later figure stands in its series only. */
export function completeYears({ years, year }: Book): string[] {
  return years.filter((other) => other <= year);
}

/** Measures for which the programme has a figure in the area, in the order of the description. */
export function measuresOf({ release, area, measures }: Book, programme: string, within = area): Measure[] {
  const codes = measures.get(`${programme}/${within}`);
  return release.description.measures.filter(({ code }) => codes?.has(code));
}

/** The declared total that may lead a headline, with its figure in the latest year. */
export function leadTotal(book: Book): { total: DeclaredTotal; figure: Figure } | undefined {
  const total = book.release.description.totals.find(({ lead }) => lead);
  if (total === undefined) return undefined;
  return { total, figure: latestFigure(book, total.measure, totalCode(total)) };
}

/** Official figures lead; a figure made up to show the software never does. */
export function isOfficial({ cell }: Figure): boolean {
  return isValue(cell) && !isDemonstration(cell);
}

/** The unit of a figure whatever its cell: that of its measure, or of other figures of its measure and programme. */
export function usualUnit(
  { release, units }: Book,
  { measure, programme }: Omit<Place, 'area' | 'year'>,
): string | undefined {
  const declared = release.description.measures.find(({ code }) => code === measure)?.unit;
  return declared ?? units.get(`${measure}/${programme}`) ?? units.get(measure);
}

/** What a measure counts (household, person, CNY), from its unit or that of any of its figures. */
export function quantityOf({ release, units }: Book, measure: string): string | undefined {
  const unit = release.description.measures.find(({ code }) => code === measure)?.unit ?? units.get(measure);
  return unit === undefined ? undefined : findUnit(unit)?.quantity;
}

export function isMoneyMeasure(book: Book, { code, kind }: Measure): boolean {
  return kind === 'flow' && isMoney(quantityOf(book, code) ?? '');
}

/** Households, persons, person-times: what was served, as a stock or over a period. */
export function isCountMeasure(book: Book, measure: Measure): boolean {
  if (!/^(stock|served|flow)$/.test(measure.kind)) return false;
  return !isMoney(quantityOf(book, measure.code) ?? '') && !isPopulationMeasure(book, measure);
}

/** Those who live in an area: in the tables of a programme, but nothing that it did. */
export function isPopulationMeasure(book: Book, { code }: Measure): boolean {
  return isPopulation(quantityOf(book, code) ?? '');
}

/** The count that most of the programmes share: the one by which they are drawn together. */
export function mainCount(book: Book, programmes: Programme[]): Measure | undefined {
  const coverage = (measure: Measure) =>
    programmes.filter(({ code }) => measuresOf(book, code).some((other) => other.code === measure.code)).length;
  const candidates = book.release.description.measures.filter(
    (measure) => isCountMeasure(book, measure) && coverage(measure) > 0,
  );
  return candidates.toSorted((a, b) => coverage(b) - coverage(a))[0];
}

function measuresByPlace({ figures }: Release): Map<string, Set<string>> {
  const groups = Map.groupBy(figures, ({ key }) => `${key.programme}/${key.area}`);
  return new Map([...groups].map(([place, group]) => [place, new Set(group.map(({ key }) => key.measure))]));
}

function missingFigure({ measure, programme, area, year }: Place): Figure {
  const key = { measure, programme, area, period: { start: `${year}-01-01`, end: `${year}-12-31` } };
  return { id: `missing/${placeKey({ measure, programme, area, year })}`, key, year, cell: notAvailable };
}

function placeKey({ measure, programme, area, year }: Place): string {
  return `${measure}/${programme}/${area}/${year}`;
}

/** The book of a year as official figures alone tell it: nothing made up can be read in it, and nothing later. */
export function officialBook({ release }: Book, year: string): Book {
  const figures = release.figures.filter(({ cell }) => !isDemonstration(cell));
  const book = bookOf({ ...release, figures });
  return { ...book, year, years: book.years.filter((other) => other <= year) };
}

/** The figure of the latest complete year, of the publisher's area unless another is named. */
export function latestFigure(book: Book, measure: string, programme: string, area = book.area): Figure {
  return book.at({ measure, programme, area, year: book.year });
}

/** Undefined for the code of a declared total. */
export function programmeOf({ release }: Book, code: string): Programme | undefined {
  return release.programmes.find((programme) => programme.code === code);
}

/** The programme of a figure that is not of a total. Throws on any other code. */
export function requiredProgramme(book: Book, code: string): Programme {
  const programme = programmeOf(book, code);
  if (programme === undefined) throw new Error(`unknown programme: ${code}`);
  return programme;
}

/** The declared total whose figures have this code in the place of a programme; undefined for a programme. */
export function totalOf({ release }: Book, code: string): DeclaredTotal | undefined {
  return release.description.totals.find((total) => totalCode(total) === code);
}

export function measureOf({ release }: Book, code: string): Measure {
  const measure = release.description.measures.find((measure) => measure.code === code);
  if (measure === undefined) throw new Error(`unknown measure: ${code}`);
  return measure;
}

export function areasAbove({ release, area }: Book): string[] {
  const parent = release.areas.find(({ code }) => code === area)?.parent;
  if (!parent) return [];
  const rest = areasAbove({ release, area: parent } as Book);
  return [parent, ...rest];
}
