import { type Cell, type CellValue } from 'exceljs';
import { parseDecimal, round, shift, type Decimal } from '../model/decimal.ts';
import { parseNumberFormat } from './numberFormat.ts';
import type { TableCode } from './problem.ts';

/** The text of a cell as its sheet shows it; `kept` the number behind it where that has more decimals. */
export type ShownCell = { text: string; kept?: string; fault?: TableCode };

export function formatShown(cell: Cell): ShownCell {
  return formatValue(cell.value, cell.numFmt);
}

function formatValue(value: CellValue, format?: string): ShownCell {
  if (value === null || value === undefined) return { text: '' };
  if (typeof value === 'number') return formatNumber(value, format);
  if (value instanceof Date) return { text: value.toISOString().slice(0, 10) };
  if (typeof value !== 'object') return { text: String(value) };
  if ('error' in value) return { text: value.error };
  if ('richText' in value) return { text: value.richText.map(({ text }) => text).join('') };
  if ('hyperlink' in value) return formatValue(value.text);
  const { result } = value as { result?: CellValue };
  return result === undefined ? { text: '', fault: 'formula-uncalculated' } : formatValue(result, format);
}

/** Excel keeps fifteen digits: of a longer code the last are lost. Decimals and words are those of the format. */
function formatNumber(value: number, format = ''): ShownCell {
  const kept = plainDecimal(value);
  if (kept === undefined) return { text: String(value) };
  if (Math.abs(value) >= 1e15) return { text: kept, fault: 'code-exponent' };
  const { decimals, width, isPercent, isScaled, prefix, suffix } = parseNumberFormat(format, value);
  if (isScaled) return { text: kept, fault: 'number-shown-scaled' };
  const number = isPercent ? shift(kept, 2) : kept;
  const shown = decimals === undefined ? number : round(number, decimals);
  const text = `${prefix}${paddedNumber(shown, decimals, width)}${isPercent ? '%' : ''}${suffix}`;
  return { text, ...(shown !== number && { kept }) };
}

/** With the noughts that the format shows: 1145.0, 0012. */
function paddedNumber(number: Decimal, decimals: number | undefined, width: number): string {
  const [, sign = '', whole = '', part = ''] = /^(-?)(\d+)(?:\.(\d+))?$/.exec(number) ?? [];
  const point = part.padEnd(decimals ?? 0, '0');
  return `${sign}${whole.padStart(width, '0')}${point === '' ? '' : `.${point}`}`;
}

/** In plain decimal notation, without what binary fractions add: 0.1 + 0.2 is 0.3. */
function plainDecimal(value: number): Decimal | undefined {
  const digits = Number(value.toPrecision(15));
  const text = String(digits);
  if (!text.includes('e')) return parseDecimal(text);
  const [mantissa = '', exponent = ''] = text.split('e');
  const whole = parseDecimal(mantissa);
  return whole && shift(whole, Number(exponent));
}
