/** A quoted source sentence that does not contain the value of its figure. */
import { absolute, add, compare, decimal, shift, subtract, type Decimal } from '../../model/decimal.ts';
import { figureFinding, printedValue, type Check, type Counted } from '../series/screening.ts';

type Amounts = Pick<Numeral, 'value' | 'amount'>;

export const quoteDisagrees: Check = {
  code: 'quote-disagrees',
  severity: 'warning',
  words: {
    'zh-CN': {
      fact: '所引原文中没有这个数（原文的数：{numbers}）',
      remedy: '核对数值、单位和原文；原文有误的，请在 note 列说明，并在 acknowledgements.csv 中写明',
    },
    en: {
      fact: 'the sentence quoted for this figure does not say it (its numbers: {numbers})',
      remedy:
        'check value, unit and quotation; where the source is wrong, say so in a note and in acknowledgements.csv',
    },
  },
  find: ({ values }) =>
    values.flatMap((value) => {
      const quoted = numerals(value.figure.quote ?? '');
      if (quoted.length === 0 || isSaid(quoted, value)) return [];
      return [
        figureFinding(value, {
          read: printedValue(value),
          params: { numbers: quoted.map(({ text }) => text).join('; ') },
        }),
      ];
    }),
};

/** A computed figure may be a sum or difference of two numbers (the year before, from this year and the change). */
function isSaid(quoted: Numeral[], counted: Counted): boolean {
  if (quoted.some((numeral) => isSame(numeral, counted))) return true;
  return (
    counted.cell.flags.includes('computed') &&
    quoted.some((a) => quoted.some((b) => isSame(plus(a, b), counted) || isSame(minus(a, b), counted)))
  );
}

function plus(a: Numeral, b: Numeral): Amounts {
  return { value: add(a.value, b.value), amount: add(a.amount, b.amount) };
}

function minus(a: Numeral, b: Numeral): Amounts {
  return { value: subtract(a.value, b.value), amount: subtract(a.amount, b.amount) };
}

/** As bare digits or as the same amount (818,310,000 Yuan is not 8183.1亿元); a fall may have no minus. */
function isSame({ value, amount }: Amounts, counted: Counted): boolean {
  return compare(value, absolute(counted.cell.value)) === 0 || compare(amount, absolute(counted.amount)) === 0;
}

/** `amount` includes the scale word after the digits. */
type Numeral = { text: string; value: Decimal; amount: Decimal };

const scales: Record<string, number> = {
  万亿: 12,
  萬億: 12,
  亿: 8,
  億: 8,
  千万: 7,
  千萬: 7,
  百万: 6,
  百萬: 6,
  万: 4,
  萬: 4,
  千: 3,
  thousand: 3,
  million: 6,
  mln: 6,
  billion: 9,
  bln: 9,
  trillion: 12,
};

const numeral = new RegExp(
  `(\\d{1,3}(?:,\\d{3})+(?!\\d)|\\d+)(\\.\\d+)?\\s?(${Object.keys(scales).join('|')})?`,
  'giu',
);

/** Numbers in digits, full-width too, with or without commas of thousands. */
export function numerals(text: string): Numeral[] {
  return [...text.normalize('NFKC').matchAll(numeral)].map(([whole, digits = '', fraction = '', scale = '']) => {
    const value = decimal(digits.replaceAll(',', '') + fraction);
    return { text: whole.trim(), value, amount: shift(value, scales[scale.toLowerCase()] ?? 0) };
  });
}
