/** A printed number as a number of a spreadsheet: its value, and the format that prints it as it is in the report. */
import type { Book } from '../../figures/book.ts';
import type { TableCell } from '../../model/block.ts';
import { isValue } from '../../model/cell.ts';
import { piecesOf, type MarkedNumber } from '../../model/language.ts';
import type { OfficeWords } from '../../words/officeStrings.ts';

export type PrintedNumber = {
  value: number;
  decimals: number;
  isApproximate: boolean;
  isSigned: boolean;
  isIndian: boolean;
  isDemonstration: boolean;
  /** What stands after the digits: a unit where the head has none, ○, 初步. */
  suffix: string;
};

/** Digits that a spreadsheet keeps of a number: one with more stays text. */
export const mostDigits = 15;

/** Undefined where no number stands in the cell, or one that a spreadsheet would round. */
export function printedNumber(cell: TableCell, book: Book, words: OfficeWords): PrintedNumber | undefined {
  const [piece] = piecesOf(cell.text);
  if (cell.state !== 'value' || piece === undefined || typeof piece === 'string') return undefined;
  const { number, gap, unit, demonstration } = piece;
  const digits = number.replaceAll(/[≈+,]/g, '').replace('−', '-');
  if (digits.replaceAll(/\D/g, '').length > mostDigits) return undefined;
  return {
    value: Number(digits),
    decimals: digits.split('.')[1]?.length ?? 0,
    isApproximate: number.startsWith('≈'),
    isSigned: number.includes('+') || number.includes('−'),
    isIndian: /\d,\d\d,/.test(number),
    isDemonstration: demonstration,
    suffix: gap + unit + marksOf(piece, book, words),
  };
}

/** ○, 初步, 修订, b and c, in this order; also that it was revised, which no page marks. */
function marksOf({ demonstration, provisional, sign, mark }: MarkedNumber, book: Book, words: OfficeWords): string {
  const figure = mark.kind === 'cell' ? book.byId(mark.id).cell : undefined;
  const isRevised = figure !== undefined && isValue(figure) && figure.flags.includes('revised');
  return [
    demonstration ? '○' : '',
    provisional ? words['workbook.mark.provisional'] : '',
    isRevised ? words['workbook.mark.revised'] : '',
    sign ?? '',
  ].join('');
}

/** `decimals` and `suffix`: the most decimals and the widest suffix of the column, for which room is left. */
export function formatOf(number: PrintedNumber, { decimals, suffix }: ColumnRoom): string {
  const lack = Math.max(0, decimals - number.decimals);
  const point = lack > 0 && number.decimals === 0 ? '_.' : '';
  const fraction = number.decimals === 0 ? '' : `.${'0'.repeat(number.decimals)}`;
  const ending = number.suffix === '' ? '' : `"${number.suffix}"`;
  const after = fraction + point + '_0'.repeat(lack) + ending + blanks(suffix.slice(number.suffix.length));
  const before = number.isApproximate ? '"≈"' : '';
  return [...groups(number)].map(([condition, digits]) => condition + before + digits + after).join(';');
}

export type ColumnRoom = Pick<PrintedNumber, 'decimals' | 'suffix'>;

/** The room of ○ is always left, so that columns with and without it look alike. */
export function columnRoom(numbers: PrintedNumber[]): ColumnRoom {
  return {
    decimals: Math.max(0, ...numbers.map(({ decimals }) => decimals)),
    suffix: numbers.map(({ suffix }) => suffix).reduce((a, b) => (b.length > a.length ? b : a), '○'),
  };
}

/** `_x` leaves the room of an x. */
function blanks(text: string): string {
  return [...text].map((character) => `_${character}`).join('');
}

/** The digits by the sign of the number, or by its size where they are grouped as in India. */
function groups({ isIndian, isSigned }: PrintedNumber): [string, string][] {
  if (isIndian)
    return [
      ['[>=10000000]', '##","##","##","##0'],
      ['[>=100000]', '##","##","##0'],
      ['', '#,##0'],
    ];
  if (!isSigned) return [['', '#,##0']];
  return [
    ['', '+#,##0'],
    ['', '−#,##0'],
    ['', '#,##0'],
  ];
}
