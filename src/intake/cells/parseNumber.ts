/** A number as offices write it, in plain decimal notation, or why it cannot be read. */
import { type Decimal, parseDecimal, shift } from '../../model/decimal.ts';
import { findUnit } from '../../model/unit.ts';
import { readableUnit } from '../units/readableUnit.ts';
import { isCurrencyCode, signCurrencies } from '../units/unitWords.ts';
import { isMark, shorthandMeaning, withoutMarks } from './mark.ts';
import { type NumberForm, pointForm } from './numberForm.ts';
import { numberFaults, numberRepairs } from './numberProblems.ts';
import { type DecimalMark, type Numeral, parseNumeral, plainCharacters } from './numeral.ts';

/** `marks` are as they stand beside the number (p, [1], ³); see `markMeaning`. */
type ParsedNumber =
  | { value: Decimal; unit?: string; repair?: keyof typeof numberRepairs; marks?: string[] }
  | { code: keyof typeof numberFaults };

/** Whole words only: k and m are letters of many meanings. */
const scales: Record<string, number> = {
  万: 4,
  亿: 8,
  thousand: 3,
  million: 6,
  billion: 9,
  lakh: 5,
  lakhs: 5,
  crore: 7,
  crores: 7,
};

const longestNumber = 100;

/** A mark such as — means only what its table declares. */
export function parseNumber(text: string, form: NumberForm = pointForm): ParsedNumber {
  const { decimal } = form;
  const isPlain = decimal === '.' || !text.includes('.');
  const plain = isPlain ? parseDecimal(text) : undefined;
  if (plain !== undefined) return { value: plain };
  const grouped = /^-?\d[\d., ]*$/.test(text) ? parseNumeral(text, decimal) : undefined;
  if (grouped !== undefined)
    return { value: grouped.value, ...(grouped.isGrouped && { repair: 'number-ungrouped' as const }) };
  const half = plainCharacters(text, decimal);
  const number = half.length > longestNumber ? undefined : writtenNumber(half, form);
  if (number === undefined) return { code: numberFault(half, decimal) };
  const { value, isGrouped, exponent, unit, marks } = number;
  return {
    value: exponent === 0 ? value : shift(value, exponent),
    ...(unit !== undefined && { unit }),
    ...repairOf({ isGrouped, exponent, unit }, half, text, marks),
    ...(marks.length > 0 && { marks }),
  };
}

type WrittenNumber = Numeral & { exponent: number; unit?: string; marks: string[] };

/** Sign, currency, digits, and a unit or a scale, with marks at either end. */
const parts = /^([-+]?)([^\d\s.,+'-][^\d+-]*?)? ?([-+]?)((?:\d[\d., ']*)?\.?\d) ?([^\d.,\s'-][^\d]*)?$/;

function writtenNumber(text: string, form: NumberForm): WrittenNumber | undefined {
  const { text: bare, marks } = withoutMarks(text, form.hasRoundNotes === true);
  const [, sign = '', before = '', innerSign = '', digits = '', after = ''] = parts.exec(bare) ?? [];
  const numeral = parseNumeral(digits, form.decimal);
  if (numeral === undefined || (sign !== '' && innerSign !== '')) return undefined;
  const said = affixes(before, after.trim());
  if (said === undefined) return undefined;
  const isBelow = sign === '-' || innerSign === '-';
  const value = isBelow ? parseDecimal(`-${numeral.value}`) : numeral.value;
  return value && { ...numeral, ...said, value, marks };
}

type Affixes = { exponent: number; unit?: string };

/** What stands before the digits is a currency; what follows them is a unit, a currency or a scale. */
function affixes(before: string, after: string): Affixes | undefined {
  const currency = before === '' ? undefined : currencyUnit(before);
  if (before !== '' && currency === undefined) return undefined;
  if (after === '') return { exponent: 0, unit: currency };
  const exponent = Object.hasOwn(scales, after.toLowerCase()) ? scales[after.toLowerCase()] : undefined;
  if (exponent !== undefined) return { exponent, unit: currency };
  if (currency !== undefined) return undefined;
  const unit = findUnit(after) === undefined ? (currencyUnit(after) ?? wordUnit(after)) : after;
  return unit === undefined ? undefined : { exponent: 0, unit };
}

/** A sign stays as it is: $ may be the dollar of any country. */
function currencyUnit(text: string): string | undefined {
  if (isCurrencyCode(text)) return text;
  return signCurrencies(text).length > 0 ? text : undefined;
}

function wordUnit(text: string): string | undefined {
  return /(^|[^\p{L}])[kmbt]($|[^\p{L}])/iu.test(text) ? undefined : readableUnit(text);
}

/** A decimal comma is told once for its column, and a mark is kept. */
function repairOf(
  { isGrouped, exponent, unit }: Pick<WrittenNumber, 'isGrouped' | 'exponent' | 'unit'>,
  half: string,
  text: string,
  marks: string[],
): { repair?: keyof typeof numberRepairs } {
  if (exponent !== 0) return { repair: 'number-scaled' };
  if (unit !== undefined) return { repair: 'number-with-unit' };
  if (isGrouped) return { repair: 'number-ungrouped' };
  const isAsWritten = half === text && (marks.length > 0 || /^-?[\d,]+$/.test(text));
  return isAsWritten ? {} : { repair: 'number-respelt' };
}

function numberFault(text: string, decimal: DecimalMark): keyof typeof numberFaults {
  if (/^#+$/.test(text) && text.length > 1) return 'cell-too-narrow';
  if (isFormulaError(text)) return 'formula-error';
  if (isMark(text)) return 'mark-undeclared';
  if (/^[-+]?\d+(\.\d+)?e[+-]?\d+$/i.test(text)) return 'number-exponent';
  if (isDate(text)) return 'number-is-date';
  if (text.length <= longestNumber && /^[-+]?\(?[\d, ]*\.?\d+\)?$/.test(text) && /[()]/.test(text))
    return 'number-in-brackets';
  const separated = decimal === '.' ? /\d[, ']\d|\d\.\d{3}(\.|$)|^[-+]?,\d/ : /\d[. ']\d|\d,\d{3}(,|$)/;
  if (separated.test(text) && /^[-+]?[\d,. ']+$/.test(text)) return 'number-misgrouped';
  return /\d/.test(text) ? 'number-with-note' : 'number-invalid';
}

export function isFormulaError(text: string): boolean {
  return /^#(ref!|n\/a|value!|div\/0!|name\?|num!|null!|spill!|calc!)$/i.test(text);
}

function isDate(text: string): boolean {
  return (
    /^\d{4}[-/年]\d{1,2}([-/月](\d{1,2}日?)?)?$/.test(text) ||
    /^\d{1,2}月\d{1,2}日$/.test(text) ||
    /^(\d{1,2}-[a-z]{3}(-\d{2,4})?|[a-z]{3}-\d{2,4})$/i.test(text)
  );
}

/** Four of five: the few others are mistakes, and are told. */
const mostlyNumbers = 0.8;

/**
 * Under a heading with a unit a number is enough, whatever share of the cells are marks, and so are marks alone; under
 * another heading most of the cells that are no marks.
 */
export function isNumberColumn(
  values: string[],
  { unit }: { unit?: string | undefined },
  form: NumberForm = pointForm,
): boolean {
  const filled = values.map((value) => value.trim()).filter((value) => value !== '');
  const others = filled.filter((value) => !isMarkAlone(value));
  const numbers = others.filter((value) => 'value' in parseNumber(value, form)).length;
  if (unit !== undefined) return numbers > 0 || (filled.length > 0 && others.length === 0);
  return numbers > 0 && numbers >= others.length * mostlyNumbers;
}

/** In place of a number: c, –, .., [x], not available. */
export function isMarkAlone(text: string): boolean {
  return shorthandMeaning(text) !== undefined || isMark(plainCharacters(text, '.'));
}
