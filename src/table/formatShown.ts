import { type Cell, type CellValue } from 'exceljs';
import { parseDecimal, round, shift, type Decimal } from '../model/decimal.ts';
import type { TableCode } from './problem.ts';

/** The text of a cell as its sheet shows it; `kept` the number behind it where that has more decimals. */
export type Shown = { text: string; kept?: string; fault?: TableCode };

export function formatShown(cell: Cell): Shown {
  return formatValue(cell.value, cell.numFmt);
}

function formatValue(value: CellValue, format?: string): Shown {
  if (value === null || value === undefined) return { text: '' };
  if (typeof value === 'number') return formatNumber(value, format);
  if (value instanceof Date) return { text: value.toISOString().slice(0, 10) };
  if (typeof value !== 'object') return { text: String(value) };
  if ('error' in value) return { text: value.error };
  if ('richText' in value) return { text: value.richText.map(({ text }) => text).join('') };
  if ('hyperlink' in value) return { text: value.text };
  const { result } = value as { result?: CellValue };
  return result === undefined ? { text: '', fault: 'formula-uncalculated' } : formatValue(result, format);
}

/** Excel keeps fifteen digits; of a format with decimals (0.00, #,##0.0, 0.0%) only those are shown. */
function formatNumber(value: number, format = ''): Shown {
  const kept = plain(value);
  if (kept === undefined) return { text: String(value) };
  const [pattern = ''] = format.split(';');
  const isPercent = pattern.includes('%');
  const number = isPercent ? shift(kept, 2) : kept;
  const decimals = /^[^.]*[0#](?:\.(0+))?[^.0#]*$/.exec(pattern);
  const shown = decimals === null ? number : round(number, decimals[1]?.length ?? 0);
  return { text: isPercent ? `${shown}%` : shown, ...(shown !== number && { kept }) };
}

/** In plain decimal notation, without what binary fractions add: 0.1 + 0.2 is 0.3. */
function plain(value: number): Decimal | undefined {
  const digits = Number(value.toPrecision(15));
  const text = String(digits);
  if (!text.includes('e')) return parseDecimal(text);
  const [mantissa = '', exponent = ''] = text.split('e');
  const whole = parseDecimal(mantissa);
  return whole && shift(whole, Number(exponent));
}
