/** The interval that a reader can work out for a withheld figure, in words. */
import { decimal, trim } from '../../model/decimal.ts';
import type { Language } from '../../model/language.ts';
import { findUnit, isCounted, unitCode, type Unit } from '../../model/unit.ts';
import { formatNumber } from '../../words/format/number.ts';
import { unitWords } from '../../words/format/unit.ts';
import { tolerance } from '../audit/equation.ts';
import { disclosureReportWords } from './withheldWords.ts';

const places = 2;

/**
 * From units without a scale: counts are rounded inwards, amounts outwards in the unit of their measure (in English
 * without a scale). A single possible number is not printed.
 */
export function formatInterval(
  interval: { low: number; high: number } | undefined,
  unit: string | undefined,
  language: Language,
): string {
  const words = disclosureReportWords[language].interval;
  const parsedUnit = unit === undefined ? undefined : findUnit(unit);
  if (interval === undefined) return words.unknown;
  if (parsedUnit === undefined) return interval.high === Infinity ? words.open : words.unknown;
  const isCount = parsedUnit.per === undefined && isCounted(parsedUnit.quantity);
  const isPlain = isCount || (language === 'en' && parsedUnit.exponent > 0);
  const scale = isPlain ? 1 : 10 ** parsedUnit.exponent;
  const digits = isPlain ? 0 : places;
  const [least, most] = [interval.low / scale, interval.high / scale].map((value) => value * 10 ** digits) as [
    number,
    number,
  ];
  const low = (isCount ? up(least) : down(least)) / 10 ** digits;
  const high = (isCount ? down(most) : up(most)) / 10 ** digits;
  const shown = unitWords(isPlain ? plain(parsedUnit) : parsedUnit.code, language, false);
  const number = (value: number) => formatNumber(trim(decimal(value.toFixed(digits))), language, 'table');
  if (high === Infinity) return words.from(number(low), shown);
  if (interval.high - interval.low <= tolerance * Math.max(1, Math.abs(interval.low)) || low >= high)
    return words.single;
  return words.between(number(low), number(high), shown);
}

function plain({ quantity }: Unit): string {
  return unitCode(quantity, 0);
}

function up(value: number): number {
  return isWhole(value) ? Math.round(value) : Math.ceil(value);
}

function down(value: number): number {
  return isWhole(value) ? Math.round(value) : Math.floor(value);
}

function isWhole(value: number): boolean {
  return Math.abs(value - Math.round(value)) < tolerance * Math.max(1, Math.abs(value));
}
