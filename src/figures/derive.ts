/** Numbers derived from two to four cells: shares, changes, growth, averages, rates. */
import { isDemonstration, isValue, notApplicable } from '../model/cell.ts';
import type { Cell, Figure, Flag, Value } from '../model/cell.ts';
import { divide, multiply, shift, sign, subtract, type Decimal } from '../model/decimal.ts';
import { madeOnceOfTwo } from '../model/madeOnce.ts';
import { findUnit } from '../model/unit.ts';
import { coarsestPlaces, roundingErrors, supportedPercent } from './rounding.ts';

/**
 * A derivation lifts a function over cells: withheld or absent in, the same out; flags travel with it, and official and
 * demonstration figures never meet (promise 12). Each takes its figures in one order:
 *
 * share: part, whole · change, growth, points: later, earlier · sharePoints: part, whole, earlier part, earlier whole ·
 * average: money, count · householdSize: persons, households · perTenThousand: count, residents ·
 * rest: whole, its parts · restChange: the same, each as later, earlier · rank: one, the others · rateRank: one and its residents, the same of the others · count: all of them ·
 * run, runBefore: a figure a year, the oldest first · level: one, the other · levelPoints: later one, other, earlier one,
 * other · multiple, times: one, the other · shareOfSum: whole, its parts · perHead: money, those counted · perHeadGrowth,
 * changeByHeads, changeByAmount: the same later, then earlier · perHeadLevel: standard, money, those counted ·
 * completion, yearGone, aheadOfYear: what was reached, its target
 */
export type How =
  | 'share'
  | 'change'
  | 'growth'
  | 'points'
  | 'sharePoints'
  | 'average'
  | 'householdSize'
  | 'perTenThousand'
  | 'rest'
  | 'restChange'
  | 'rank'
  | 'rateRank'
  | 'count'
  | 'run'
  | 'runBefore'
  | 'level'
  | 'levelPoints'
  | 'multiple'
  | 'times'
  | 'shareOfSum'
  | 'perHead'
  | 'perHeadGrowth'
  | 'perHeadLevel'
  | 'changeByHeads'
  | 'changeByAmount'
  | 'completion'
  | 'yearGone'
  | 'aheadOfYear';

/** `ids` are the figures it was computed from, in order. */
export type Derived = { cell: Cell; how: How; ids: string[] };

/** Only figures released in one unit and status may meet in a sentence. */
export function isAlike(a: Figure, b: Figure): boolean {
  if (!isValue(a.cell) || !isValue(b.cell) || a.cell.unit !== b.cell.unit) return false;
  return isDemonstration(a.cell) === isDemonstration(b.cell);
}

/** Without a break in the series. */
export function isComparable(a: Figure, b: Figure): boolean {
  return isAlike(a, b) && [a, b].every(({ cell }) => isValue(cell) && !cell.flags.includes('break'));
}

export function isSamePeriod(a: Figure, b: Figure): boolean {
  return a.key.period.start === b.key.period.start && a.key.period.end === b.key.period.end;
}

/** In percent, with one decimal or as many as the numbers support. */
export function share(part: Figure, whole: Figure): Derived {
  const errors = roundingErrors(part, whole);
  return derivation('share', inOneUnit(part, whole), '%', (a, b) => supportedPercent(a, b, a, errors));
}

/** In the unit of the later; of rounded sums shown with their decimals. */
export const change = madeOnceOfTwo((later: Figure, earlier: Figure): Derived => {
  const unit = isValue(later.cell) ? later.cell.unit : '';
  const derived = derivation('change', inOneUnit(later, earlier), unit, (a, b) => subtract(a, b));
  const isOfRounded = [later, earlier].some(({ cell }) => isValue(cell) && cell.shown?.isRounded);
  return isOfRounded ? { ...derived, cell: shownAsCoarsest(derived.cell, [later.cell, earlier.cell]) } : derived;
});

/** A sum or a difference of these, where they are of one unit. */
export function shownAsCoarsest<Given extends Cell>(cell: Given, of: Cell[]): Given {
  if (!isValue(cell) || of.some((part) => !isValue(part) || part.unit !== cell.unit)) return cell;
  const places = coarsestPlaces(of.filter(isValue));
  if (places === undefined) return cell;
  return {
    ...cell,
    shown: { ...cell.shown, decimals: Math.min(places, cell.shown?.decimals ?? places), isRounded: true },
  };
}

/** In percent, with the digits that the numbers support (0.3 to 0.4万人: none); not applicable from zero or below. */
export const growth = madeOnceOfTwo((later: Figure, earlier: Figure): Derived => {
  const errors = roundingErrors(later, earlier);
  return derivation('growth', inOneUnit(later, earlier), '%', (a, b) =>
    sign(b) < 1 ? undefined : supportedPercent(subtract(a, b), b, a, errors),
  );
});

/** Of two percentages, in percentage points, with the decimals that these are shown with. */
export function points(later: Figure, earlier: Figure): Derived {
  const cells = [later.cell, earlier.cell].filter(isValue);
  const arePercent = cells.every(({ unit }) => unit === '%');
  const derived = derivation('points', [later, earlier], 'percentage points', (a, b) =>
    arePercent ? subtract(a, b) : undefined,
  );
  const places = cells.flatMap(({ shown }) => shown?.decimals ?? []);
  if (!isValue(derived.cell) || places.length < cells.length) return derived;
  return { ...derived, cell: { ...derived.cell, shown: { ...derived.cell.shown, decimals: Math.max(...places) } } };
}

/** In percentage points, from exact shares, rounded once. */
export function sharePoints(part: Figure, whole: Figure, earlierPart: Figure, earlierWhole: Figure): Derived {
  const figures = [...inOneUnit(part, whole), ...inOneUnit(earlierPart, earlierWhole)];
  return derivation('sharePoints', figures, 'percentage points', (a, b, c, d) =>
    sign(b) === 0 || sign(d) === 0 ? undefined : percent(subtract(multiply(a, d), multiply(c, b)), multiply(b, d)),
  );
}

/** Per person-time, in whole units of money. */
export function average(money: Figure, count: Figure): Derived {
  return ratio('average', money, count, `${quantity(money.cell)}/${quantity(count.cell)}`, { places: 0 });
}

export function perTenThousand(count: Figure, residents: Figure): Derived {
  return ratio('perTenThousand', count, residents, quantity(count.cell), { places: 1, exponent: 4 });
}

export function householdSize(persons: Figure, households: Figure): Derived {
  return ratio('householdSize', persons, households, 'person/household', { places: 2 });
}

type Rounding = { places: number; exponent?: number };

/** Of values in units without scale. */
function ratio(how: How, a: Figure, b: Figure, unit: string, { places, exponent = 0 }: Rounding): Derived {
  return derivation(how, [a, b], unit, (top, bottom) => {
    const divisor = shift(bottom, scale(b.cell));
    return sign(bottom) === 0 ? undefined : divide(shift(top, scale(a.cell) + exponent), divisor, places);
  });
}

function percent(a: Decimal, b: Decimal): Decimal {
  return divide(shift(a, 2), b, 1);
}

/** In the unit of the first: 元 beside 万元. */
function inOneUnit(a: Figure, b: Figure): [Figure, Figure] {
  if (!isValue(a.cell) || !isValue(b.cell) || a.cell.unit === b.cell.unit) return [a, b];
  const unit = findUnit(a.cell.unit);
  const other = findUnit(b.cell.unit);
  if (unit === undefined || unit.quantity !== other?.quantity || unit.per !== other.per)
    return [a, { ...b, cell: notApplicable }];
  const value = shift(b.cell.value, other.exponent - unit.exponent);
  return [a, { ...b, cell: { ...b.cell, value, unit: a.cell.unit } }];
}

function scale(cell: Cell): number {
  return isValue(cell) ? (findUnit(cell.unit)?.exponent ?? 0) : 0;
}

function quantity(cell: Cell): string {
  return isValue(cell) ? (findUnit(cell.unit)?.quantity ?? '') : '';
}

export function derivation(how: How, figures: Figure[], unit: string, operation: Operation): Derived {
  return { cell: lift(figures, unit, operation), how, ids: figures.map(({ id }) => id) };
}

type Operation = (...values: Decimal[]) => Decimal | undefined;

/** Withheld or absent cells stay so; official beside demonstration, or no result, is not applicable. Flags travel. */
function lift(figures: Figure[], unit: string, operation: Operation): Cell {
  const cells = figures.map(({ cell }) => cell);
  const values = cells.filter(isValue);
  if (values.length < cells.length) return cells.reduce(worse);
  if (new Set(values.map(isDemonstration)).size > 1) return notApplicable;
  const value = operation(...values.map((cell) => cell.value));
  const flags = [...new Set<Flag>([...values.flatMap((cell) => cell.flags), 'computed'])];
  if (value === undefined) return notApplicable;
  return { state: 'value', value, unit, flags, ...shownLike(values[0], unit) };
}

/** A difference has the decimals of what it is of; every result the groups of digits of the place. */
function shownLike(first: Value | undefined, unit: string): Pick<Value, 'shown'> {
  const { shown } = first ?? {};
  if (shown === undefined || unit === first?.unit) return { ...(shown && { shown }) };
  return { ...(shown.grouping && { shown: { grouping: shown.grouping } }) };
}

function worse(a: Cell, b: Cell): Cell {
  if (a.state === 'withheld' || isValue(b)) return a;
  return b.state === 'withheld' || isValue(a) ? b : a;
}
