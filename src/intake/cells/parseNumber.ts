/** A number as offices write it, in plain decimal notation, or why it cannot be read. */
import { parseDecimal, shift, type Decimal } from '../../model/decimal.ts';
import { findUnit } from '../../model/unit.ts';
import { pointForm, type NumberForm } from './numberForm.ts';
import { numberFaults, numberRepairs } from './numberProblems.ts';
import { parseNumeral, plainCharacters, type DecimalMark } from './numeral.ts';

/** `marks` are as they stand beside the number (p, [1], ³); see `markMeaning`. */
type ParsedNumber =
  | { value: Decimal; unit?: string; repair?: keyof typeof numberRepairs; marks?: string[] }
  | { code: keyof typeof numberFaults };

const scales: Record<string, number> = { 万: 4, 亿: 8 };
const missingMark = /^([-—–―‐]+|[.…·]+|[*#/／]+|空|无|缺|不详|n\/?a|null|nil|none|x|)$/i;

/** A mark such as — means only what its table declares. */
export function parseNumber(text: string, { decimal }: NumberForm = pointForm): ParsedNumber {
  const isPlain = decimal === '.' || !text.includes('.');
  const plain = isPlain ? parseDecimal(text) : undefined;
  if (plain !== undefined) return { value: plain };
  const half = plainCharacters(text, decimal);
  const [, digits = half, suffix = ''] = /^([-+]?(?:[\d., ']*\d)) ?([^\d.,\s'-][^\d]*)?$/.exec(half) ?? [];
  const numeral = parseNumeral(digits.replace(/^\+/, ''), decimal);
  if (numeral === undefined) return { code: numberFault(half, decimal) };
  const { value, isGrouped } = numeral;
  if (suffix === '') return { value, ...repairOf(isGrouped, half, text) };
  const scale = scales[suffix];
  if (scale !== undefined) return { value: shift(value, scale), repair: 'number-scaled' };
  return findUnit(suffix) === undefined
    ? { code: numberFault(half, decimal) }
    : { value, unit: suffix, repair: 'number-with-unit' };
}

/** A decimal comma is told once for its column. */
function repairOf(isGrouped: boolean, half: string, text: string): { repair?: keyof typeof numberRepairs } {
  if (isGrouped) return { repair: 'number-ungrouped' };
  return half === text && /^-?[\d,]+$/.test(text) ? {} : { repair: 'number-respelt' };
}

function numberFault(text: string, decimal: DecimalMark): keyof typeof numberFaults {
  if (/^#+$/.test(text) && text.length > 1) return 'cell-too-narrow';
  if (isFormulaError(text)) return 'formula-error';
  if (missingMark.test(text)) return 'mark-undeclared';
  if (/^[-+]?\d+(\.\d+)?e[+-]?\d+$/i.test(text)) return 'number-exponent';
  if (isDate(text)) return 'number-is-date';
  if (/^[-+]?\(?[\d, ]*\.?\d+\)?$/.test(text) && /[()]/.test(text)) return 'number-in-brackets';
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
