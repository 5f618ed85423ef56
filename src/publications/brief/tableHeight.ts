/** The height of a brief table on paper, in points. */
import { textWidth, type TypeFace } from '../../charts/text.ts';
import type { TableView } from '../../model/block.ts';
import { piecesOf, type Sentence } from '../../model/language.ts';
import { linesOf } from '../sheet/fit.ts';
import type { BriefTable } from './briefView.ts';

const tableWidth = 441;
const typeSize = 9;

/** Tabular figures and the letters of heads are about as wide. */
const tableFace: TypeFace = { kinds: [[/[\u2e80-\uffee]/, 1]], other: 0.54, bold: 1 };

/** Units beside numbers are smaller. */
const unitShare = 0.8;

/** Points that a table takes with its head, its key and the line on what is not shown. */
export function tableHeight({ table, hidden }: BriefTable, row: number): number {
  const needed = table.columns.map((_, index) => columnWidth(table, index));
  const rest = tableWidth - needed.reduce((sum, width) => sum + width, 0);
  const stub = Math.max(48, Math.min(rest, tableWidth * (needed.length < 4 ? 0.4 : 0.22)));
  const widths = needed.map((width) => width + Math.max(0, rest - stub) / needed.length);
  const rows = table.rows.map(({ head }) => row + (linesOf(head, stub, typeSize) - 1) * 12.5);
  const heads = table.columns.map(
    ({ title, unit = '' }, index) => linesOf(title, widths[index]!, 8.5) + linesOf(unit, widths[index]!, 8),
  );
  const head = 8 + Math.max(1, ...heads) * 11.5;
  return head + rows.reduce((sum, row) => sum + row, 0) + (table.symbols.length > 0 ? 14 : 0) + (hidden ? 16 : 0);
}

/** Numbers are never broken, nor are the words of a head. */
function columnWidth({ rows, columns }: TableView, index: number): number {
  const cells = rows.map(({ cells: own }) => cellWidth(own[index]?.text ?? []));
  const { title = '', unit = '' } = columns[index] ?? {};
  const words = `${title} ${unit}`.split(/\s+/).map((word) => (/[A-Za-z]/.test(word) ? word : word.slice(0, 2)));
  return 10 + Math.max(0, ...cells, ...words.map(widthOf));
}

function cellWidth(text: Sentence): number {
  return piecesOf(text).reduce(
    (sum, piece) =>
      sum + (typeof piece === 'string' ? widthOf(piece) : widthOf(piece.number) + unitShare * widthOf(piece.unit)),
    0,
  );
}

function widthOf(text: string): number {
  return textWidth(text, 8.5, tableFace);
}
