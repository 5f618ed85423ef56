import { parseDecimal, type Decimal } from '../model/decimal.ts';

/** A number as people write it in a spreadsheet (1,523; １５２３; $1,523.50; 12.3%), in plain decimal notation. */
export function plainNumber(text: string): Decimal | undefined {
  const half = text
    .normalize('NFKC')
    .replace(/^[$€£¥+]\s*/, '')
    .replace(/\s*%$/, '');
  const isGrouped = /^-?\d{1,3}(,\d{3})+(\.\d+)?$/.test(half);
  return parseDecimal(isGrouped ? half.replaceAll(',', '') : half);
}
