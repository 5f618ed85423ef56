/** The periods that a site shows: with which it opens, which have pages of their own, and a book as of one of them. */
import { isDemonstration, isValue } from '../model/cell.ts';
import { areAlike, codeAt, kindOfCode, partCodes, periodOf, yearCode } from '../model/period.ts';
import type { PeriodCode, PeriodKind } from '../model/period.ts';
import { areasBelow } from './areas.ts';
import { bookOf, isOfficial, type Book } from './book.ts';

/**
 * In the order of time, quarters before months. A year that is not over has a page where it has parts. `all`: also parts
 * without a page; `madeUp`: those that have demonstration figures alone.
 */
type SitePeriods = {
  years: PeriodCode[];
  parts: PeriodCode[];
  all: PeriodCode[];
  madeUp: Set<PeriodCode>;
  /** Which a bulletin is about. */
  latestPart?: PeriodCode;
};

/** Of each kind, the latest: earlier ones stand on the page of their year. */
const mostParts = 60;

const periodsByFigures = new WeakMap<Book['figures'], SitePeriods>();

/** Years, quarters and months; halves where there is nothing shorter. */
export function sitePeriods(book: Book): SitePeriods {
  const periods = periodsByFigures.get(book.figures) ?? findPeriods(book);
  periodsByFigures.set(book.figures, periods);
  return periods;
}

function findPeriods(book: Book): SitePeriods {
  const [years, halves, quarters, months] = (['year', 'half', 'quarter', 'month'] as const).map((kind) =>
    codesOfKind(book, kind),
  );
  const shorter = [...quarters!.slice(-mostParts), ...months!.slice(-mostParts)];
  const begun = Map.groupBy([...halves!, ...quarters!, ...months!], (code) => yearAround(book, code));
  const last = latestWholeYear(book) ?? '';
  const open = [...begun].filter(([, parts]) => parts.length > 1).map(([code]) => code);
  const parts = shorter.length > 0 ? shorter : halves!.slice(-mostParts);
  const part = latestOf(book, parts);
  return {
    years: [...new Set([...years!.filter((code) => code <= last), ...open])].toSorted(),
    parts,
    ...(part !== undefined && { latestPart: part }),
    all: [...years!, ...halves!, ...quarters!, ...months!],
    madeUp: madeUpPeriods(book),
  };
}

/** Of those with an official figure of the publisher's area; of those that end on one day the shortest, which is the last. */
function latestOf(book: Book, parts: PeriodCode[]): PeriodCode | undefined {
  const isAllMadeUp = !book.release.figures.some(isOfficial);
  const told = new Set(
    book.figures
      .filter((figure) => figure.key.area === book.area && isValue(figure.cell) && (isAllMadeUp || isOfficial(figure)))
      .map(({ year }) => year),
  );
  const end = (code: PeriodCode) => periodOf(code, book.calendar).end;
  return parts
    .filter((code) => told.has(code))
    .reduce<PeriodCode | undefined>(
      (last, code) => (last === undefined || end(code) >= end(last) ? code : last),
      undefined,
    );
}

function madeUpPeriods(book: Book): Set<PeriodCode> {
  const within = areaCodes(book);
  const values = book.figures.filter(({ key, cell }) => within.has(key.area) && isValue(cell));
  const real = new Set(values.flatMap(({ cell, year }) => (isDemonstration(cell) ? [] : [year])));
  return new Set(book.hasDemonstration ? values.flatMap(({ year }) => (real.has(year) ? [] : [year])) : []);
}

/** Whether all its figures are for demonstration. */
export function isMadeUp(book: Book, code: PeriodCode): boolean {
  return sitePeriods(book).madeUp.has(code);
}

/** The publisher's and those below. */
function areaCodes(book: Book): Set<string> {
  return new Set([book.area, ...areasBelow(book).map(({ code }) => code)]);
}

function codesOfKind(book: Book, kind: PeriodKind): PeriodCode[] {
  const within = areaCodes(book);
  const codes = book.figures.flatMap(({ key, year }) =>
    within.has(key.area) && kindOfCode(year) === kind ? [year] : [],
  );
  return [...new Set(codes)].toSorted();
}

/** Undefined where no year is complete. */
export function latestWholeYear({ release: { description }, calendar }: Book): PeriodCode | undefined {
  return description.latestPeriod === undefined ? yearCode(description.latestYear, calendar) : undefined;
}

/** The year of the office in which a part ends, or the year itself. */
export function yearAround({ calendar }: Book, code: PeriodCode): PeriodCode {
  return kindOfCode(code) === 'year' ? code : codeAt('year', periodOf(code, calendar).end, calendar);
}

/** With which a site opens: the latest part of a year, unless a complete year ends with it or later. */
export function openingPeriod(book: Book): PeriodCode {
  const { latestPart: part } = sitePeriods(book);
  const year = latestWholeYear(book);
  if (part === undefined || year === undefined) return part ?? book.year;
  return periodOf(part, book.calendar).end > periodOf(year, book.calendar).end ? part : year;
}

/** The book whose latest period is `code`, with those of its kind before it. */
export function bookAt(book: Book, code: PeriodCode): Book {
  if (code === book.year) return book;
  const isBefore = (other: PeriodCode) => areAlike(other, code) && other <= code;
  return { ...book, year: code, years: sitePeriods(book).all.filter(isBefore) };
}

/** The same without demonstration figures. */
export function officialBook({ release }: Book, code: PeriodCode): Book {
  return bookAt(bookOf({ ...release, figures: release.figures.filter(({ cell }) => !isDemonstration(cell)) }), code);
}

/** The parts of a year that have pages, the longest first. */
export function partsOfYear(book: Book, year: PeriodCode): PeriodCode[] {
  const kinds = ['half', 'quarter', 'month'] as const;
  const within = new Set(kinds.flatMap((kind) => partCodes(year, kind, book.calendar)));
  return sitePeriods(book).parts.filter((code) => within.has(code));
}

/** The parts of one kind of which there are figures, with a page or without. */
export function codesWithin(book: Book, year: PeriodCode, kind: 'half' | 'quarter' | 'month'): PeriodCode[] {
  const all = new Set(sitePeriods(book).all);
  return partCodes(year, kind, book.calendar).filter((code) => all.has(code));
}
