/** A figure compared with an earlier year: which year, whether comparable, change, growth, direction. */
import { isDemonstration, isValue, notApplicable, type Figure } from '../model/cell.ts';
import { absolute, compare, decimal, shift, sign } from '../model/decimal.ts';
import type { Measure } from '../model/description.ts';
import { findUnit, isCounted } from '../model/unit.ts';
import { isOfficial, measureOf, type Book, type Place } from './book.ts';
import { change, growth, isComparable, points, type Derived } from './derive.ts';

/** With which earlier figure a figure is compared: one place, with a named policy for each kind of page. */

/** A figure beside an earlier one of the same kind of period. */
export type Comparison = { measure: Measure; later: Figure; earlier: Figure; change: Derived; growth: Derived };

type ComparisonPolicy = {
  /** The latest earlier year that has a figure of the same status, or only the year before. */
  reach: 'latest' | 'year before';
  /** Whether figures made up to show the software are compared with one another; with official ones they never are. */
  hasDemonstration: boolean;
  /** Whether the change of a percentage is given, in percentage points. */
  hasPercentages: boolean;
};

/**
 * Pages show demonstration figures, marked, and percentages; briefs are for quotation: official amounts only. Both go back
 * to the latest earlier year that may be compared and say which it is. A series is of consecutive years: runs and turns.
 */
export const comparisonPolicies = {
  page: { reach: 'latest', hasDemonstration: true, hasPercentages: true },
  brief: { reach: 'latest', hasDemonstration: false, hasPercentages: false },
  series: { reach: 'year before', hasDemonstration: true, hasPercentages: true },
} as const satisfies Record<string, ComparisonPolicy>;

/**
 * A figure beside the earlier one that the policy finds, where the two may be compared: of one unit, status and kind of
 * period (July and July, year and year), with no break between. A rate that is itself a change is not compared.
 */
export function comparison(book: Book, later: Figure, policy: ComparisonPolicy): Comparison | undefined {
  const years = policy.reach === 'latest' ? yearsBefore(book, later.year) : [String(Number(later.year) - 1)];
  const earlier = years
    .flatMap((year) => book.find({ ...later.key, year }) ?? [])
    .find(({ cell }) => isValue(cell) && isDemonstration(cell) === isDemonstration(later.cell));
  return earlier && comparisonWith(book, later, earlier.year, policy);
}

/** The same with an earlier year that is given: for parts beside their whole, and for a column of one year. */
export function comparisonWith(
  book: Book,
  later: Figure,
  year: string,
  { hasDemonstration, hasPercentages }: ComparisonPolicy,
): Comparison | undefined {
  const measure = measureOf(book, later.key.measure);
  const earlier = book.find({ ...later.key, year });
  if (earlier === undefined || measure.change !== undefined || !isOtherYear(measure, later, earlier)) return undefined;
  if (!hasDemonstration && !(isOfficial(later) && isOfficial(earlier))) return undefined;
  if (!hasPercentages && measure.kind === 'rate') return undefined;
  const between = yearsBefore(book, later.year).filter((other) => other > year);
  if (between.some((other) => isBreak(book.find({ ...later.key, year: other })))) return undefined;
  const compared = { measure, later, earlier };
  if (isValue(later.cell) && later.cell.unit === '%')
    return {
      ...compared,
      change: points(later, earlier),
      growth: { ...growth(later, earlier), cell: notApplicable },
    };
  return { ...compared, change: change(later, earlier), growth: growth(later, earlier) };
}

/** Whether two figures of two years may be compared: alike, without a break, of the same days. */
export function isOtherYear(measure: Measure, later: Figure, earlier: Figure): boolean {
  return isComparable(later, earlier) && areAlikePeriods(measure, later, earlier);
}

/** Whether the figure or that of the earlier year is withheld: then their change is withheld as well. */
export function isChangeWithheld(book: Book, { key, year, cell }: Figure, earlier: string): boolean {
  const before = earlier === year ? undefined : book.find({ ...key, year: earlier } satisfies Place);
  return [cell, before?.cell].some((cell) => cell?.state === 'withheld');
}

/** The figure after those of the years before it, the oldest first, as far back as each may be compared with the next. */
export function comparableSeries(book: Book, figure: Figure): Figure[] {
  if (!isExact(figure)) return [];
  const before = comparison(book, figure, comparisonPolicies.series)?.earlier;
  return before === undefined ? [figure] : [...comparableSeries(book, before), figure];
}

/** Round numbers do not say whether a year was above another. */
export function isExact({ cell }: Figure): boolean {
  return isValue(cell) && !cell.flags.includes('approximate');
}

function isBreak(figure: Figure | undefined): boolean {
  return figure !== undefined && isValue(figure.cell) && figure.cell.flags.includes('break');
}

/** The latest first. */
function yearsBefore({ years }: Book, year: string): string[] {
  return years.filter((other) => other < year).toReversed();
}

/** A stock counted on one day of two years; otherwise periods that begin and end on the same days and are as long. */
function areAlikePeriods({ kind }: Measure, { key: { period: a } }: Figure, { key: { period: b } }: Figure): boolean {
  if (a.end.slice(4) !== b.end.slice(4)) return false;
  if (kind === 'stock') return true;
  if (a.start === undefined || b.start === undefined || a.start.slice(4) !== b.start.slice(4)) return false;
  return yearsOf(a.start, a.end) === yearsOf(b.start, b.end);
}

function yearsOf(start: string, end: string): number {
  return Number(end.slice(0, 4)) - Number(start.slice(0, 4));
}

/** A count below ten moves by a tenth or more with every case. */
const fewestForRate = decimal(10);

/** A change beyond tenfold tells of a small base, not of a rate. */
const mostGrowth = decimal(1000);

/**
 * Whether a change is also said in percent. Not from nought or a few, not from below nought or to it; not where it rounds to 0.0%;
 * not beyond 1,000%. The amount is said all the same.
 */
export function hasRate({ later, earlier, growth: { cell } }: Comparison): boolean {
  if (isValue(later.cell) && sign(later.cell.value) < 0) return false;
  if (!isValue(cell) || sign(cell.value) === 0 || isOfFew(earlier)) return false;
  return compare(absolute(cell.value), mostGrowth) < 0;
}

function isOfFew({ cell }: Figure): boolean {
  const unit = isValue(cell) ? findUnit(cell.unit) : undefined;
  if (!isValue(cell) || unit === undefined || !isCounted(unit.quantity)) return false;
  return compare(shift(cell.value, unit.exponent), fewestForRate) < 0;
}

/** Up, the same, or down. */
export function wayOf({ cell }: Derived): -1 | 0 | 1 {
  return isValue(cell) ? sign(cell.value) : 0;
}

/** A place, or how many there are; nought where that is not known. */
export function wholeNumber({ cell }: Derived): number {
  return isValue(cell) ? Number(cell.value) : 0;
}
