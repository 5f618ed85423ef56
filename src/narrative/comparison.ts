import { isOfficial, type Book } from '../figures/book.ts';
import { change, growth, isComparable, type Derived } from '../figures/derive.ts';
import { measureOf } from '../figures/measureOf.ts';
import { isValue, type Figure } from '../model/cell.ts';
import type { Measure } from '../model/measure.ts';

/** A figure beside an earlier one of the same kind of period. */
export type Comparison = { measure: Measure; later: Figure; earlier: Figure; change: Derived; growth: Derived };

/**
 * An official figure beside the one of the year before, or of the latest year before it that has one. The two are of
 * one unit, status and kind of period (July and July, year and year), with no break between. A change in a percentage
 * would be in percentage points: nothing is said of it.
 */
export function comparison(own: Book, later: Figure): Comparison | undefined {
  const earlier = earlierYears(own, later.year)
    .flatMap((year) => own.find({ ...later.key, year }) ?? [])
    .find(({ cell }) => isValue(cell));
  return earlier && comparisonWith(own, later, earlier.year);
}

/** The same with an earlier year that is given: for parts beside their whole. */
export function comparisonWith(own: Book, later: Figure, year: string): Comparison | undefined {
  const measure = measureOf(own, later.key.measure);
  const earlier = own.find({ ...later.key, year });
  if (earlier === undefined || measure.kind === 'rate' || !areComparable(measure, later, earlier)) return undefined;
  const between = earlierYears(own, later.year).filter((one) => one > year);
  if (between.some((one) => isBreak(own.find({ ...later.key, year: one })))) return undefined;
  return { measure, later, earlier, change: change(later, earlier), growth: growth(later, earlier) };
}

function isBreak(figure: Figure | undefined): boolean {
  return figure !== undefined && isValue(figure.cell) && figure.cell.flags.includes('break');
}

function earlierYears({ years }: Book, year: string): string[] {
  return years.filter((one) => one < year).toReversed();
}

function areComparable(measure: Measure, later: Figure, earlier: Figure): boolean {
  return (
    isComparable(later, earlier) && isOfficial(later) && isOfficial(earlier) && areAlikePeriods(measure, later, earlier)
  );
}

/** A stock counted on one day of two years; otherwise periods that begin and end on the same days and are as long. */
function areAlikePeriods({ kind }: Measure, { key: { period: a } }: Figure, { key: { period: b } }: Figure): boolean {
  if (a.end.slice(4) !== b.end.slice(4)) return false;
  if (kind === 'stock') return true;
  if (a.start === undefined || b.start === undefined || a.start.slice(4) !== b.start.slice(4)) return false;
  return span(a.start, a.end) === span(b.start, b.end);
}

function span(start: string, end: string): number {
  return Number(end.slice(0, 4)) - Number(start.slice(0, 4));
}
