/** All released figures as a long sheet: a row a figure, the columns of the CSV, its values as numbers. */
import { decimals, type Decimal } from '../../model/decimal.ts';
import type { Setting } from '../../tables/setting.ts';
import { mostDigits } from './printedNumber.ts';
import { heights, type SheetCell, type SheetView } from './sheet.ts';

/** More make a workbook of over 1 MB; then the cover says where they are. */
export const mostDataRows = 30_000;

const widths: Record<string, number> = { value: 12, unit: 12, quote: 40 };

/** `rows` are those of figures.csv, its head first. */
export function dataSheet({ words }: Setting, rows: string[][]): SheetView {
  const [names = [], ...figures] = rows;
  const used = names.map((_, column) => figures.some((row) => row[column] !== ''));
  const kept = <Item>(items: Item[]) => items.filter((_, column) => used[column]);
  const head = kept(names).map((name): SheetCell => ({ value: name, look: name === 'value' ? 'headRight' : 'head' }));
  return {
    name: words['workbook.data'],
    widths: kept(names).map((name) => widths[name] ?? (name.startsWith('note') ? 40 : 14)),
    rows: [
      { height: heights.head, cells: head, above: 'medium', below: 'thin' },
      ...figures.map((row, index) => ({
        height: heights.data,
        cells: kept(row.map((text, column) => dataCell(text, names[column] ?? ''))),
        ...(index === figures.length - 1 && { below: 'medium' as const }),
      })),
    ],
    fixed: { rows: 1, columns: 0 },
    filtered: 1,
  };
}

/** A number that a spreadsheet would round stays text. */
function dataCell(text: string, name: string): SheetCell | undefined {
  if (text === '') return undefined;
  const isNumber = name === 'value' && text.replace(/\D/g, '').length <= mostDigits;
  if (!isNumber) return { value: text, look: 'code' };
  const places = decimals(text as Decimal);
  return { value: Number(text), look: 'number', format: places === 0 ? '0' : `0.${'0'.repeat(places)}` };
}
