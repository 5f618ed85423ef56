/** Derivations: one amount a head beside another, by the month or by the year, and a part of a sum. */
import { isValue, type Figure } from '../model/cell.ts';
import { add, compare, decimal, divide, multiply, shift, sign, subtract, type Decimal } from '../model/decimal.ts';
import { cellUnit } from '../model/unit.ts';
import { derivation, type Derived } from './derive.ts';

const monthsOfSpan: Record<string, number> = { month: 1, quarter: 3, year: 12 };

/** In percent of the other. A standard of a month holds in each of twelve. */
export function level(one: Figure, other: Figure): Derived {
  return derivation('level', [one, other], '%', (...values) => {
    const [top, bottom] = inOneSpan([one, other], values);
    return top === undefined || bottom === undefined || sign(bottom) < 1 ? undefined : percentOf(top, bottom);
  });
}

/** In percentage points, from exact levels, rounded once. */
export function levelPoints(figures: Figure[]): Derived {
  return derivation('levelPoints', figures, 'percentage points', (...values) => {
    const [a, b, c, d] = inOneSpan(figures, values);
    if (a === undefined || b === undefined || c === undefined || d === undefined || sign(b) < 1 || sign(d) < 1)
      return undefined;
    return percentOf(subtract(multiply(a, d), multiply(c, b)), multiply(b, d));
  });
}

/** Exactly so many times the other, to one decimal, without a printed unit; not applicable where it is not exact. */
export function multiple(one: Figure, other: Figure): Derived {
  return derivation('multiple', [one, other], 'item', (...values) => {
    const [top, bottom] = inOneSpan([one, other], values);
    if (top === undefined || bottom === undefined || sign(bottom) < 1) return undefined;
    const times = divide(top, bottom, 1);
    return compare(multiply(times, bottom), top) === 0 ? times : undefined;
  });
}

/** Of the whole, in percent: what its parts come to together. */
export function shareOfSum(figures: Figure[]): Derived {
  return derivation('shareOfSum', figures, '%', (...values) => {
    const [whole, ...parts] = inOneSpan(figures, values);
    if (whole === undefined || sign(whole) < 1 || parts.includes(undefined)) return undefined;
    return percentOf(add(...parts.map((part) => part!)), whole);
  });
}

function percentOf(part: Decimal, whole: Decimal): Decimal {
  return divide(shift(part, 2), whole, 1);
}

/** Without scale, amounts a head by the year; undefined unless all are of one quantity and base. */
function inOneSpan(figures: Figure[], values: Decimal[]): (Decimal | undefined)[] {
  const units = figures.map(({ cell }) => (isValue(cell) ? cellUnit(cell) : undefined));
  const [first] = units;
  return units.map((unit, index) => {
    if (unit === undefined || unit.quantity !== first?.quantity) return undefined;
    const [noun, span = ''] = unit.per?.split('·') ?? [];
    const [firstNoun, firstSpan = ''] = first.per?.split('·') ?? [];
    const months = monthsOfSpan[span];
    if (noun !== firstNoun || (span !== firstSpan && (months === undefined || !(firstSpan in monthsOfSpan))))
      return undefined;
    return multiply(shift(values[index]!, unit.exponent), decimal(12 / (months ?? 12)));
  });
}
