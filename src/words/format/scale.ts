/** The scale of long and computed numbers: each in its sentence, and one for all numbers of a sentence or a drawing. */
import { type Cell, isValue, type Value } from '../../model/cell.ts';
import { absolute, compare, decimal, type Decimal, round, shift, sign, trim } from '../../model/decimal.ts';
import type { Grouping, Language, MarkedNumber } from '../../model/language.ts';
import { groupingOf, requiredUnit, unitCode, unscaled } from '../../model/unit.ts';
import { displayUnit, inUnit } from './unit.ts';

/** 万亿, 亿, 万 alone (GB/T 15835); lakh crore, crore, lakh where digits are grouped so. */
const steps: Record<Language, Record<Grouping, number[]>> = {
  'zh-CN': { western: [12, 8, 4], indian: [12, 8, 4] },
  en: { western: [12, 9, 6], indian: [12, 7, 5] },
};

/** Below these a published number is printed in full, a computed one is not. */
const computedSteps: Record<Language, number[]> = { 'zh-CN': [], en: [3] };

/**
 * A published number of at most six digits is as it is, and a computed one of four. A longer one has four digits: in a
 * scale of its language, or, where it needs none, of its decimals and not of its whole part.
 */
export function inSentence(cell: Value, language: Language, isComputed: boolean): Value {
  const value = shownNumber(cell);
  const { quantity, exponent } = requiredUnit(cell.unit);
  if (!isLong(value, isComputed)) return value === cell.value ? cell : { ...cell, value };
  const base = shift(value, exponent);
  const mostWhole = isComputed ? roundedDigits : mostPublishedDigits;
  if (unscaled.has(quantity) || (exponent === 0 && wholeDigits(base) <= mostWhole))
    return { ...cell, value: toDigits(value, Math.max(roundedDigits, wholeDigits(value))) };
  const all = [...steps[language][cellGrouping(cell)], ...(isComputed ? computedSteps[language] : [])];
  return atStep(cell, stepOf(base, all));
}

function isLong(value: Decimal, isComputed: boolean): boolean {
  return digitCount(value) > mostPublishedDigits || (isComputed && significantDigits(value) > roundedDigits);
}

/** 361200 says no more than 3612. */
function significantDigits(value: Decimal): number {
  return digitCount(value.includes('.') ? value : (value.replace(/0+$/, '') as Decimal));
}

/** None for a percentage. */
export function sentenceSteps({ unit, grouping }: Exact, language: Language): number[] {
  if (unscaled.has(requiredUnit(unit).quantity)) return [];
  return [...steps[language][grouping], ...computedSteps[language]];
}

/** By the number as it is rounded: 999,960,000 is 1.000 billion. */
function stepOf(base: Decimal, exponents: number[]): number {
  const size = absolute(toDigits(base, roundedDigits));
  return exponents.find((exponent) => compare(size, shift(decimal(1), exponent)) >= 0) ?? 0;
}

/** 1234.5 million is 12.345亿 in a sentence, not 123450万. */
export function restated({ value, unit }: Value, chinese: string): string {
  const { quantity, exponent } = requiredUnit(unit);
  if (chinese === unit || exponent < leastRestated) return chinese;
  return unitCode(quantity, stepOf(shift(value, exponent), steps['zh-CN'].western));
}

const leastRestated = 6;

/** In a scale by its power of ten, rounded to four digits. */
export function atStep(cell: Value, exponent: number): Value {
  const { quantity, per } = requiredUnit(cell.unit);
  const base = per === undefined ? '' : `/${per}`;
  const unit = unitCode(quantity, exponent, cellGrouping(cell)) + base;
  const { value } = inUnit(cell, unit);
  const digits = exponent === 0 ? Math.max(roundedDigits, wholeDigits(value)) : roundedDigits;
  return { ...cell, unit, value: toDigits(value, digits) };
}

export function cellGrouping({ unit, shown }: Value): Grouping {
  return shown?.grouping ?? groupingOf(requiredUnit(unit));
}

/** A number whose scale is the sentence's choice. */
export type Exact = NonNullable<MarkedNumber['exact']>;

/**
 * The power of ten that these numbers of one quantity share in a sentence: the largest that leaves none below one.
 * Undefined where there is none, where it would make a number longer than six digits, and where none needs a scale.
 */
export function commonStep(numbers: Exact[], language: Language): number | undefined {
  const [first, ...others] = numbers;
  if (first === undefined || others.length === 0 || !numbers.some(({ isScaled }) => isScaled)) return undefined;
  const bases = numbers.map(({ value, unit }) => absolute(shift(value, requiredUnit(unit).exponent)));
  const exponent = sentenceSteps(first, language).find((step) =>
    bases.every((base) => compare(base, shift(decimal(1), step)) >= 0),
  );
  if (exponent === undefined) return undefined;
  return bases.every((base) => wholeDigits(shift(base, -exponent)) <= mostPublishedDigits) ? exponent : undefined;
}

/** The unit of a drawing, and how many digits its numbers have where they are not printed as published. */
export type DrawnUnit = { code: string | undefined; digits?: number };

/** That of a column, but in the scale of the largest number where that is long. */
export function drawnUnit(cells: Cell[], language: Language, code = displayUnit(cells, language)): DrawnUnit {
  const values = cells.filter(isValue).map((cell) => inUnit(cell, code));
  const largest = values.toSorted((a, b) => compare(absolute(b.value), absolute(a.value)))[0];
  if (code === undefined || largest === undefined) return { code };
  const isCut = values.some((cell) => digitCount(shownNumber(cell)) > mostPublishedDigits);
  const { quantity, exponent, per } = requiredUnit(code);
  if (wholeDigits(largest.value) <= mostPublishedDigits || unscaled.has(quantity) || per !== undefined)
    return { code, ...(isCut && { digits: roundedDigits }) };
  const step = stepOf(shift(largest.value, exponent), steps[language][cellGrouping(largest)]);
  return { code: unitCode(quantity, step, cellGrouping(largest)), digits: roundedDigits };
}

/** Exact, to be printed with the digits of the drawing. */
export function drawnCell<Given extends Cell>(cell: Given, { code, digits }: DrawnUnit): Given {
  const moved = inUnit(cell, code);
  return isValue(moved) && digits !== undefined ? { ...moved, shown: { ...moved.shown, digits } } : moved;
}

/** A published number of more digits is rounded in a sentence. */
const mostPublishedDigits = 6;

/** Of a rounded number, and of one that a page computes. */
export const roundedDigits = 4;

/** Without sign, point and the noughts before the first digit. */
function digitCount(value: Decimal): number {
  return absolute(value).replace('.', '').replace(/^0+/, '').length;
}

/** Before the point. */
function wholeDigits(value: Decimal): number {
  return absolute(value).split('.')[0]!.replace(/^0$/, '').length;
}

/** To `digits` from the first that is not nought, half away from zero; without decimals that say nothing where exact. */
function toDigits(value: Decimal, digits: number): Decimal {
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
