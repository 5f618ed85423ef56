import type { Decimal } from '../model/decimal.ts';
import { parseNumber } from '../table/parseNumber.ts';

/** A number as people write it in a spreadsheet (1,523; １５２３; $1,523.50; 12.3%), in plain decimal notation. */
export function plainNumber(text: string): Decimal | undefined {
  const parsed = parseNumber(text.replace(/^[$€£¥+]\s*/, ''));
  // a unit in a cell would be lost
  const isPlain = 'value' in parsed && (parsed.unit ?? '%') === '%';
  return isPlain ? parsed.value : undefined;
}
