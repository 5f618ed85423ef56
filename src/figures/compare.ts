/** A figure compared with an earlier year: change, growth, direction. */
import { isDemonstration, isValue, notApplicable, type Figure } from '../model/cell.ts';
import { absolute, compare, decimal, shift, sign } from '../model/decimal.ts';
import { isTotal, type Measure } from '../model/description.ts';
import { codeBefore, kindOfCode, periodOf, shiftedYears, type PeriodCode } from '../model/period.ts';
import { madeOnce } from '../model/madeOnce.ts';
import type { Policy } from '../model/release.ts';
import { findUnit, isCounted } from '../model/unit.ts';
import { isOfficial, measureOf, type Book, type Place } from './book.ts';
import { change, growth, isComparable, points, type Derived } from './derive.ts';

export type Comparison = { measure: Measure; later: Figure; earlier: Figure; change: Derived; growth: Derived };

export type ComparisonPolicy = {
  /** Of the same status: of the latest earlier year, of the year before (同比), or of the period before (环比). */
  reach: 'latest' | 'year before' | 'period before';
  /** Never compared with official ones. */
  hasDemonstration: boolean;
  /** In percentage points. */
  hasPercentages: boolean;
};

/**
 * Pages show marked demonstration figures and percentages; briefs, for quotation, official amounts only. A series is
 * of consecutive years.
 */
export const comparisonPolicies = {
  page: { reach: 'latest', hasDemonstration: true, hasPercentages: true },
  brief: { reach: 'latest', hasDemonstration: false, hasPercentages: false },
  series: { reach: 'year before', hasDemonstration: true, hasPercentages: true },
  previous: { reach: 'period before', hasDemonstration: true, hasPercentages: true },
} as const satisfies Record<string, ComparisonPolicy>;

/**
 * Of one unit, status and kind of period, without a break between; a rate of change is not compared. A part of a year is
 * compared with the same part of the year before; with the part before it only what does not move with the seasons.
 */
export function comparison(book: Book, later: Figure, policy: ComparisonPolicy): Comparison | undefined {
  const earlier = figureBefore(book, later, policy);
  return earlier && comparisonWith(book, later, earlier.year, policy);
}

function figureBefore(book: Book, later: Figure, { reach }: ComparisonPolicy): Figure | undefined {
  return codesBefore(book, later.year, reach)
    .flatMap((year) => book.find({ ...later.key, year }) ?? [])
    .find(({ cell }) => isValue(cell) && isDemonstration(cell) === isDemonstration(later.cell));
}

/** The latest first. */
function codesBefore({ years }: Book, code: PeriodCode, reach: ComparisonPolicy['reach']): PeriodCode[] {
  if (reach === 'period before') return [codeBefore(code) ?? []].flat();
  if (reach === 'year before' || kindOfCode(code) !== 'year') return [shiftedYears(code, -1)];
  return years.filter((other) => other < code).toReversed();
}

/** With a given earlier year. */
export function comparisonWith(
  book: Book,
  later: Figure,
  year: string,
  policy: ComparisonPolicy,
): Comparison | undefined {
  const measure = measureOf(book, later.key.measure);
  const earlier = book.find({ ...later.key, year });
  if (earlier === undefined || !mayCompare(book, later, earlier, policy)) return undefined;
  const compared = { measure, later, earlier };
  if (isValue(later.cell) && later.cell.unit === '%')
    return { ...compared, change: points(later, earlier), growth: { ...growth(later, earlier), cell: notApplicable } };
  const isPermille = isValue(later.cell) && later.cell.unit === '‰';
  const byHowMuch = growth(later, earlier);
  return {
    ...compared,
    change: change(later, earlier),
    growth:
      isPermille || (measure.kind !== 'rate' && isOfFew(earlier)) ? { ...byHowMuch, cell: notApplicable } : byHowMuch,
  };
}

function mayCompare(
  book: Book,
  later: Figure,
  earlier: Figure,
  { hasDemonstration, hasPercentages }: ComparisonPolicy,
): boolean {
  const measure = measureOf(book, later.key.measure);
  if (!isOtherYear(measure, later, earlier)) return false;
  if (!hasDemonstration && !(isOfficial(later) && isOfficial(earlier))) return false;
  if (!hasPercentages && measure.kind === 'rate') return false;
  return isUnbroken(book, later, earlier);
}

/** In one index: of one unit and status, without a break between; months among each other, but not what runs up over a year. */
export function mayIndex(book: Book, later: Figure, first: Figure): boolean {
  const measure = measureOf(book, later.key.measure);
  const isAlikeMonth = kindOfCode(later.year) !== 'year' && measure.cumulative === undefined;
  if (!(isAlikeMonth ? isComparable(later, first) : isOtherYear(measure, later, first))) return false;
  return isUnbroken(book, later, first);
}

/** By a break, or by an event that the package names. */
function isUnbroken(book: Book, later: Figure, earlier: Figure): boolean {
  if (measureOf(book, later.key.measure).change !== undefined) return false;
  if (isDistorted(book, later) || isDistorted(book, earlier)) return false;
  return !codesBetween(later.year, earlier.year).some((other) => {
    const cell = book.find({ ...later.key, year: other })?.cell;
    return cell !== undefined && isValue(cell) && cell.flags.includes('break');
  });
}

/** Alike, without a break, of the same days, or of the period before where the measure may be compared with it. */
export function isOtherYear(measure: Measure, later: Figure, earlier: Figure): boolean {
  if (!isComparable(later, earlier)) return false;
  const isPrevious = kindOfCode(later.year) !== 'year' && codeBefore(later.year) === earlier.year;
  return isPrevious ? measure.kind !== 'flow' : areAlikePeriods(measure, later, earlier);
}

export function isChangeWithheld(book: Book, { key, year, cell }: Figure, earlier: string): boolean {
  const before = earlier === year ? undefined : book.find({ ...key, year: earlier } satisfies Place);
  return [cell, before?.cell].some((cell) => cell?.state === 'withheld');
}

const seriesOfBooks = madeOnce((_: Book['figures']) => new Map<Figure, Figure[]>());

/** The oldest first, as far back as each may be compared with the next. */
export function comparableSeries(book: Book, figure: Figure): Figure[] {
  const known = seriesOfBooks(book.figures);
  const series = known.get(figure) ?? seriesUntil(book, figure);
  known.set(figure, series);
  return series;
}

function seriesUntil(book: Book, figure: Figure): Figure[] {
  if (!isExact(figure)) return [];
  const before = figureBefore(book, figure, comparisonPolicies.series);
  if (before === undefined || !mayCompare(book, figure, before, comparisonPolicies.series)) return [figure];
  return [...comparableSeries(book, before), figure];
}

/** Rounded numbers cannot order years. */
export function isExact({ cell }: Figure): boolean {
  return isValue(cell) && !cell.flags.includes('approximate');
}

/** By an event that the package names: its figures are told, and not compared. */
export function isDistorted(book: Book, figure: Figure): boolean {
  return book.release.policies.some((event) => event.distorts === true && isOfEvent(book, figure, event));
}

/** Whether a figure is of a time and a programme that an event concerns. */
export function isOfEvent({ calendar }: Book, { key: { programme, period } }: Figure, event: Policy): boolean {
  const { start = period.end, end } = period;
  if (event.programme !== '' && event.programme !== programme && !isTotal(programme)) return false;
  const days = event.period ?? periodOf(event.year, calendar);
  return (days.start ?? days.end) <= end && start <= days.end;
}

/** Of their kind, without both. */
function codesBetween(later: PeriodCode, earlier: PeriodCode): PeriodCode[] {
  const codes: PeriodCode[] = [];
  for (let code = codeBefore(later); code !== undefined && code > earlier; code = codeBefore(code)) codes.push(code);
  return codes;
}

/** A stock, or a rate of no more than a day, on one day of two years; else the same days and length. */
function areAlikePeriods({ kind }: Measure, { key: { period: a } }: Figure, { key: { period: b } }: Figure): boolean {
  if (dayOfYear(a.end) !== dayOfYear(b.end)) return false;
  if (kind === 'stock' || (kind === 'rate' && a.start === undefined && b.start === undefined)) return true;
  if (a.start === undefined || b.start === undefined || a.start.slice(4) !== b.start.slice(4)) return false;
  return yearsOf(a.start, a.end) === yearsOf(b.start, b.end);
}

/** February ends with its last day. */
function dayOfYear(day: string): string {
  return day.slice(4).replace('-02-29', '-02-28');
}

function yearsOf(start: string, end: string): number {
  return Number(end.slice(0, 4)) - Number(start.slice(0, 4));
}

/** Below thirty one case moves a count by three percent or more: amounts are told. */
const fewestForRate = decimal(30);

/** Beyond tenfold a change tells of a small base. */
const mostGrowth = decimal(1000);

/** A change may also be given in percent: not from zero or a few, from or to negative, 0.0 % or beyond 1,000 %. */
export function hasRate({ later, growth: { cell } }: Comparison): boolean {
  if (isValue(later.cell) && sign(later.cell.value) < 0) return false;
  if (!isValue(cell) || sign(cell.value) === 0) return false;
  return compare(absolute(cell.value), mostGrowth) < 0;
}

function isOfFew({ cell }: Figure): boolean {
  const unit = isValue(cell) ? findUnit(cell.unit) : undefined;
  if (!isValue(cell) || unit === undefined || !isCounted(unit.quantity)) return false;
  return compare(shift(cell.value, unit.exponent), fewestForRate) < 0;
}

export function wayOf({ cell }: Derived): -1 | 0 | 1 {
  return isValue(cell) ? sign(cell.value) : 0;
}

/** Zero where it is not known. */
export function wholeNumber({ cell }: Derived): number {
  return isValue(cell) ? Number(cell.value) : 0;
}
