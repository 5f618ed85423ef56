import { plainText } from '../../model/sentence.ts';
import type { TableView } from '../page.ts';
import type { BriefTable } from './briefView.ts';
import { linesOf } from './linesOf.ts';

const measure = 441;
const size = 9;

/** Points that a table takes with its head, its key and the line on what is not shown. */
export function tableHeight({ table, hidden }: BriefTable, row: number): number {
  const widths = table.columns.map((_, index) => columnWidth(table, index));
  const rest = measure - widths.reduce((sum, width) => sum + width, 0);
  const stub = Math.max(48, Math.min(rest, measure * (widths.length < 4 ? 0.4 : 0.22)));
  const rows = table.rows.map(({ head }) => row + (linesOf(head, stub, size) - 1) * 12.5);
  const heads = table.columns.map(
    ({ title, unit = '' }, index) => linesOf(title, widths[index]!, 8.5) + linesOf(unit, widths[index]!, 8),
  );
  const head = 8 + Math.max(1, ...heads) * 11.5;
  return head + rows.reduce((sum, one) => sum + one, 0) + (table.symbols.length > 0 ? 14 : 0) + (hidden ? 16 : 0);
}

/** Numbers are never broken, nor are the words of a head. */
function columnWidth({ rows, columns }: TableView, index: number): number {
  const texts = rows.map(({ cells }) => plainText(cells[index]?.text ?? []));
  const { title = '', unit = '' } = columns[index] ?? {};
  const words = `${title} ${unit}`.split(/\s+/).map((word) => (/[A-Za-z]/.test(word) ? word : word.slice(0, 2)));
  return 10 + Math.max(0, ...[...texts, ...words].map(widthOf));
}

function widthOf(text: string): number {
  return [...text].reduce((sum, one) => sum + (/[\u2e80-\uffee]/.test(one) ? 1 : 0.54), 0) * 8.5;
}
