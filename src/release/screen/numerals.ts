import { decimal, shift, type Decimal } from '../../model/decimal.ts';

/** A number in running text: its digits, and the amount with the scale word behind it. */
export type Numeral = { text: string; value: Decimal; amount: Decimal };

const scales: Record<string, number> = {
  ...{ 万亿: 12, 萬億: 12, 亿: 8, 億: 8, 千万: 7, 千萬: 7, 百万: 6, 百萬: 6, 万: 4, 萬: 4, 千: 3 },
  ...{ thousand: 3, million: 6, mln: 6, billion: 9, bln: 9, trillion: 12 },
};
const numeral = new RegExp(
  `(\\d{1,3}(?:,\\d{3})+(?!\\d)|\\d+)(\\.\\d+)?\\s?(${Object.keys(scales).join('|')})?`,
  'giu',
);

/** Every number written in digits, full-width too, with commas of thousands or without. */
export function numerals(text: string): Numeral[] {
  return [...text.normalize('NFKC').matchAll(numeral)].map(([whole, digits = '', fraction = '', scale = '']) => {
    const value = decimal(digits.replaceAll(',', '') + fraction);
    return { text: whole.trim(), value, amount: shift(value, scales[scale.toLowerCase()] ?? 0) };
  });
}
