/** What was to be reached (目标, 预算) beside what was: how much of it, and how much of its time is gone (序时进度). */
import { type Figure, isValue } from '../model/cell.ts';
import { add, decimal, type Decimal, divide, multiply, shift, sign, subtract, trim } from '../model/decimal.ts';
import { isActualAmount, type Measure } from '../model/description.ts';
import { codeAt, periodOf, runningCode } from '../model/period.ts';
import { cellUnit } from '../model/unit.ts';
import { type Book, measureOf } from './book.ts';
import { derivation, type Derived, isAlike } from './derive.ts';
import { roundingErrors, supportedPercent } from './rounding.ts';

/**
 * `former`: a target that this one replaced. `gone` and `ahead` of what runs over the year, while it runs; a stock is to
 * be reached at the end.
 */
export type TargetProgress = {
  measure: Measure;
  figure: Figure;
  target: Figure;
  former?: Figure;
  completion: Derived;
  gone?: Derived;
  ahead?: Derived;
};

/** Of the year of a figure, up to its end; undefined without a target of the same quantity and status, and of what is set. */
export function progressOf(book: Book, { key, year }: Pick<Figure, 'key' | 'year'>): TargetProgress | undefined {
  const measure = measureOf(book, key.measure);
  if (!isActualAmount(measure)) return undefined;
  const { end } = periodOf(year, book.calendar);
  const running = measure.kind === 'stock' ? undefined : book.find({ ...key, year: runningCode(end, book.calendar) });
  const figure = running ?? book.find({ ...key, year });
  const ofYear = targetsOf(book, key, codeAt('year', end, book.calendar));
  const [target, former] = ofYear.length > 0 ? ofYear : targetsOf(book, key, year);
  if (figure === undefined || target === undefined || !isAlike(figure, inUnitOf(target, figure))) return undefined;
  const completed = completion(figure, target);
  if (!isValue(completed.cell)) return undefined;
  const isRunning = measure.kind !== 'stock' && figure.key.period.end < target.key.period.end;
  const paced = isRunning && { gone: yearGone(figure, target), ahead: aheadOfYear(figure, target) };
  const isReplaced = former !== undefined && JSON.stringify(former.cell) !== JSON.stringify(target.cell);
  return { measure, figure, target, ...(isReplaced && { former }), completion: completed, ...paced };
}

/** The last in the list of measures first, as it replaces the former ones. */
function targetsOf(book: Book, key: Figure['key'], year: string): Figure[] {
  const measures = book.release.description.measures.filter(({ kind, of }) => kind === 'target' && of === key.measure);
  return measures
    .toReversed()
    .flatMap(({ code }) => book.find({ ...key, measure: code, year }) ?? [])
    .filter(({ cell }) => isValue(cell));
}

/** Only to see whether both count the same. */
function inUnitOf(figure: Figure, { cell: other }: Figure): Figure {
  const { cell } = figure;
  if (!isValue(cell) || !isValue(other)) return figure;
  const isOneQuantity = cellUnit(cell)?.quantity === cellUnit(other)?.quantity;
  return isOneQuantity ? { ...figure, cell: { ...cell, unit: other.unit } } : figure;
}

/** 完成率: in percent of the target, with the digits that the numbers support. */
export function completion(figure: Figure, target: Figure): Derived {
  const [errorOfOne, errorOfOther] = roundingErrors(figure, target);
  return derivation('completion', [figure, target], '%', (...values) => {
    const [part, whole] = withoutScale([figure, target], values);
    const errors: [Decimal, Decimal] = [unscaled(figure, errorOfOne), unscaled(figure, errorOfOther)];
    return sign(whole) < 1 ? undefined : supportedPercent(part, whole, part, errors);
  });
}

/** 序时进度: the months of the time of the target that are gone, in percent of all. */
export function yearGone(figure: Figure, target: Figure): Derived {
  return derivation('yearGone', [figure, target], '%', () => {
    const [gone, all] = monthsGone(figure, target);
    return trim(divide(shift(gone, 2), all, 1));
  });
}

/** 完成率 less 序时进度, in percentage points, rounded once; negative behind it. */
export function aheadOfYear(figure: Figure, target: Figure): Derived {
  return derivation('aheadOfYear', [figure, target], 'percentage points', (...values) => {
    const [part, whole] = withoutScale([figure, target], values);
    if (sign(whole) < 1) return undefined;
    const [gone, all] = monthsGone(figure, target);
    return divide(shift(subtract(multiply(part, all), multiply(gone, whole)), 2), multiply(whole, all), 1);
  });
}

function withoutScale(figures: [Figure, Figure], values: Decimal[]): [Decimal, Decimal] {
  return [unscaled(figures[0], values[0]!), unscaled(figures[1], values[1]!)];
}

function unscaled({ cell }: Figure, value: Decimal): Decimal {
  return shift(value, cellUnit(cell)?.exponent ?? 0);
}

/** Days of a month that has not ended count as parts of it. */
function monthsGone(figure: Figure, target: Figure): [gone: Decimal, all: Decimal] {
  const { start, end } = target.key.period;
  const first = start ?? `${end.slice(0, 4)}-01-01`;
  return [monthsBetween(first, figure.key.period.end), monthsBetween(first, end)];
}

function monthsBetween(first: string, last: string): Decimal {
  const [from, to] = [first, last].map((day) => 12 * Number(day.slice(0, 4)) + Number(day.slice(5, 7)));
  const length = new Date(Date.UTC(Number(last.slice(0, 4)), Number(last.slice(5, 7)), 0)).getUTCDate();
  return add(decimal(to! - from!), divide(decimal(Number(last.slice(8))), decimal(length), 4));
}
