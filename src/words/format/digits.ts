/** How many digits of a number are printed: those published where they are few, else four, and the decimals declared. */
import type { Value } from '../../model/cell.ts';
import { absolute, round, shift, sign, trim, type Decimal } from '../../model/decimal.ts';

/** A published number of more digits is rounded in a sentence. */
export const mostPublishedDigits = 6;

/** Of a rounded number, and of one that a page computes. */
export const roundedDigits = 4;

/** Without sign, point and the noughts before the first digit. */
export function digitCount(value: Decimal): number {
  return absolute(value).replace('.', '').replace(/^0+/, '').length;
}

/** Before the point. */
export function wholeDigits(value: Decimal): number {
  return absolute(value).split('.')[0]!.replace(/^0$/, '').length;
}

/** To `digits` from the first that is not nought, half away from zero; without decimals that say nothing where exact. */
export function toDigits(value: Decimal, digits: number): Decimal {
  if (digitCount(trim(value)) <= digits) return trim(value);
  const [, noughts = ''] = /^-?0\.(0*)/.exec(value) ?? [];
  const places = digits - wholeDigits(value) + noughts.length;
  const rounded = roundAt(value, places);
  // 99.996 is 100.0, not 100.00
  return places > 0 && digitCount(rounded) > digits ? roundAt(value, places - 1) : rounded;
}

/** As `round`, also before the point: to hundreds where `places` is −2. */
function roundAt(value: Decimal, places: number): Decimal {
  return places >= 0 ? round(value, places) : shift(round(shift(value, places), 0), -places);
}

/** The number of a cell with the decimals and digits that are to be shown; never nought for what is not. */
export function shownNumber({ value, shown = {} }: Value): Decimal {
  const { decimals, digits } = shown;
  if (digits !== undefined) return toDigits(value, Math.max(digits, wholeDigits(value)));
  if (decimals === undefined) return value;
  const rounded = roundAt(value, decimals);
  return sign(rounded) === 0 && sign(value) !== 0 ? toDigits(value, 1) : rounded;
}
