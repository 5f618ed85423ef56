/** The digits of a number in plain characters, and their value by the decimal mark of the column. */
import { parseDecimal, type Decimal } from '../../model/decimal.ts';

export type DecimalMark = '.' | ',';

/** Groups of three; with a decimal point also those of India (1,23,45,678). */
const groupedNumber: Record<DecimalMark, RegExp> = {
  '.': /^-?(?!0)(?:\d{1,3}(?:([, '])\d{3})(?:\1\d{3})*|\d{1,2}(?:,\d{2})+,\d{3})(?:\.\d+)?$/,
  ',': /^-?(?!0)\d{1,3}(?:([. '])\d{3})(?:\1\d{3})*(?:,\d+)?$/,
};

const plainNumber: Record<DecimalMark, RegExp> = { '.': /^-?(\d+|\d*\.\d+)$/, ',': /^-?(\d+|\d*,\d+)$/ };

export type Numeral = { value: Decimal; isGrouped: boolean };

/** Of plain characters. Separators count only where every group is right: not 1,5 or 12,34 beside a decimal point. */
export function parseNumeral(text: string, decimal: DecimalMark): Numeral | undefined {
  const isGrouped = groupedNumber[decimal].test(text);
  if (!isGrouped && !plainNumber[decimal].test(text)) return undefined;
  const digits = isGrouped ? text.replace(decimal === '.' ? /[, ']/g : /[. ']/g, '') : text;
  const value = parseDecimal(digits.replace(',', '.').replace(/^(-?)\./, '$10.'));
  return value && { value, isGrouped };
}

const digitZeros = [0x0660, 0x06f0, 0x0966, 0x09e6, 0x0a66, 0x0ae6, 0x0b66, 0x0be6, 0x0c66, 0x0ce6, 0x0d66, 0x0e50];
const otherDigit = /[^\d\P{Nd}]/gu;
const space = /[\u00A0\u2000-\u200A\u202F\u205F\u3000\t ]/g;
const apostrophe = /[\u2018\u2019\u02BC\u00B4`]/g;
const minus = /[\u2212\u2010\u2011\u2013\uFE63](?=\s?[\d.,])/g;

/** Digits of any script, spaces, apostrophes and signs as those of ASCII; an Arabic separator as that of the column. */
export function plainCharacters(text: string, decimal: DecimalMark): string {
  if (!/[^\u0020-\u007E]/.test(text)) return text.trim();
  return halfWidth(text)
    .replace(otherDigit, plainDigit)
    .replace(space, ' ')
    .replace(apostrophe, "'")
    .replace(minus, '-')
    .replaceAll('\u066B', decimal)
    .replaceAll('\u066C', decimal === '.' ? ',' : '.')
    .replaceAll('\u066A', '%')
    .trim();
}

function plainDigit(character: string): string {
  const code = character.codePointAt(0) ?? 0;
  const zero = digitZeros.find((start) => code >= start && code <= start + 9);
  return zero === undefined ? character : String(code - zero);
}

/** U+FF01–FF5E only: NFKC would make 15231 of 1523①, a number with its note. */
export function halfWidth(text: string): string {
  return text.replace(/[\uFF01-\uFF5E]/g, (character) => String.fromCharCode(character.charCodeAt(0) - 0xfee0));
}

const zero = 0x30;
const point = 0x2e;

/** Digits, with a decimal point among them and no zero before them that means nothing: written as the program would. */
export function isPlainNumber(text: string): boolean {
  const { length } = text;
  const first = text.charCodeAt(0);
  if (length === 0 || (first === zero && length > 1 && text.charCodeAt(1) !== point)) return false;
  let points = 0;
  for (let index = 0; index < length; index += 1) {
    const code = text.charCodeAt(index);
    if (code === point) points += 1;
    else if (code < zero || code > zero + 9) return false;
  }
  return points === 0 || (points === 1 && first !== point && text.charCodeAt(length - 1) !== point);
}
