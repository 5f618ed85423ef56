/** A number as offices write it, in plain decimal notation, or why it cannot be read. */
import { parseDecimal, shift, type Decimal } from '../../model/decimal.ts';
import { findUnit } from '../../model/unit.ts';
import type { TableCode } from '../table/problem.ts';

/**
 * A number as offices write it, in plain decimal notation, or why it can't be read. Nothing is guessed: a separator of
 * thousands counts only where every group is right, a mark such as — only means what its table declares.
 */

/** How a text was made a number; each is told in the report. */
export type Repair = 'number-width' | 'number-grouped' | 'number-scaled' | 'number-unit';

/** `unit` is one that stands in the cell: 1523万元, 12.3%. */
type ParsedNumber = { value: Decimal; unit?: string; repair?: Repair } | { code: TableCode };

/** Thin and non-breaking spaces, and the ideographic one. */
const spaces = /[\u00A0\u2009\u202F\u3000 ]/g;

const groupedNumber = /^-?(?!0)\d{1,3}([, ]\d{3})+(\.\d+)?$/;
const scales: Record<string, number> = { 万: 4, 亿: 8 };
const missingMark = /^([-—–―‐]+|[.…·]+|[*#/／]+|空|无|缺|不详|n\/?a|null|nil|none|x|)$/i;

export function parseNumber(text: string): ParsedNumber {
  const plain = parseDecimal(text);
  if (plain !== undefined) return { value: plain };
  const half = halfWidth(text).replace(/−/g, '-').replace(spaces, ' ').trim();
  const [, digits = half, suffix = ''] = /^([-+]?[\d., ]*\d) ?([^\d.,\s-][^\d]*)?$/.exec(half) ?? [];
  const number = ungroupedNumber(digits.replace(/^\+/, ''));
  if (number === undefined) return { code: numberFault(half) };
  if (suffix === '') return { value: number, repair: groupedNumber.test(digits) ? 'number-grouped' : 'number-width' };
  const scale = scales[suffix];
  if (scale !== undefined) return { value: shift(number, scale), repair: 'number-scaled' };
  return findUnit(suffix) === undefined
    ? { code: numberFault(half) }
    : { value: number, unit: suffix, repair: 'number-unit' };
}

/** 1,234,567.5 and 1 234 567.5; never 1,5 or 12,34, nor 0,123, which has a decimal comma. One kind of separator in one number. */
function ungroupedNumber(digits: string): Decimal | undefined {
  const isMixed = digits.includes(',') && digits.includes(' ');
  return parseDecimal(groupedNumber.test(digits) && !isMixed ? digits.replace(/[, ]/g, '') : digits);
}

function numberFault(text: string): TableCode {
  if (/^#+$/.test(text) && text.length > 1) return 'cell-too-narrow';
  if (isFormulaError(text)) return 'formula-error';
  if (missingMark.test(text)) return 'mark-undeclared';
  if (/^[-+]?\d+(\.\d+)?e[+-]?\d+$/i.test(text)) return 'number-exponent';
  if (isDate(text)) return 'number-is-date';
  if (/^[-+]?\(?[\d, ]*\.?\d+\)?$/.test(text) && /[()]/.test(text)) return 'number-in-brackets';
  if (/\d[, ]\d|^[-+]?,\d/.test(text) && /^[-+]?[\d,. ]+$/.test(text)) return 'number-misgrouped';
  return /\d/.test(text) ? 'number-with-note' : 'number-invalid';
}

/** #REF!, #N/A and their like; Excel leaves them where a formula broke. */
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

/**
 * Full-width digits, letters and signs (U+FF01–FF5E) as plain ones. Not NFKC, which would make 15231 of 1523①, a number
 * with its note.
 */
export function halfWidth(text: string): string {
  return text.replace(/[\uFF01-\uFF5E]/g, (character) => String.fromCharCode(character.charCodeAt(0) - 0xfee0));
}
