/** Copy fitting on paper: lines of text, heights of charts and tables in points, and the first layout that fits. */
import { paperSerif, textWidth, type TypeFace } from '../../charts/text.ts';
import type { TableView } from '../../model/block.ts';
import type { ChartInput } from '../../model/chart.ts';
import { piecesOf, type Sentence } from '../../model/language.ts';

/** The first choice that the room holds, else the last; in points. */
export function firstThatFits<Choice>(choices: Choice[], height: (choice: Choice) => number, room: number): Choice {
  const [first] = choices;
  if (first === undefined) throw new Error('missing choices');
  return choices.find((choice) => height(choice) <= room) ?? choices.at(-1) ?? first;
}

/** Not broken: a Latin word or a number, else one character; with the closing punctuation after it. */
const atom = /\s+|(?:[\p{Script=Latin}\d.,’'%/·÷()–-]+|.)[，。；：、）》」”！？]*/gu;

/** A little generous: characters are measured by kind, not one by one. */
const widthAllowance = 1.03;

/** Lines of a text in a column of that width and type of that size; numbers stay with their units. */
export function linesOf(text: Sentence | string, measure: number, size: number, isBold = false): number {
  const room = measure / ((isBold ? size * paperSerif.bold : size) * widthAllowance);
  const { lines } = atomsOf(text).reduce(
    ({ lines, x }, piece) => {
      const width = textWidth(piece, 1, paperSerif);
      if (piece.trim() === '') return { lines, x: x === 0 ? 0 : x + width };
      if (x > 0 && x + width > room) return { lines: lines + Math.max(1, Math.ceil(width / room)), x: width % room };
      const more = x === 0 ? Math.max(0, Math.ceil(width / room) - 1) : 0;
      return { lines: lines + more, x: (x + width) % room };
    },
    { lines: 1, x: 0 },
  );
  return lines;
}

function atomsOf(text: Sentence | string): string[] {
  if (typeof text === 'string') return text.match(atom) ?? [];
  return piecesOf(text).reduce<string[]>((atoms, piece) => {
    if (typeof piece === 'string') return joinedAtoms(atoms, piece.match(atom) ?? []);
    const [first = '', ...rest] = `${piece.gap}${piece.unit}`.match(/\s*\S+/g) ?? [];
    return [...atoms, `${piece.number}${first}`, ...rest];
  }, []);
}

/** Punctuation that follows a number is not parted from it. */
function joinedAtoms(before: string[], after: string[]): string[] {
  const [first = '', ...rest] = after;
  const last = before.at(-1);
  return last !== undefined && /^[，。；：、）》」”！？,.;:)%]/.test(first)
    ? [...before.slice(0, -1), last + first, ...rest]
    : [...before, ...after];
}

/** Points of a chart on paper: names of bars are not cut (charts/kinds/namedBars.ts); `isPair`: one of two side by side. */
export function chartHeight(chart: ChartInput, isPair = false): number {
  if (chart.kind !== 'namedBars') return 168;
  const [row, air] = chart.isDense ? [16.5, 3] : [30, 6];
  return chart.bars.reduce(
    (sum, { name }) => sum + Math.max(row, linesOf(name, isPair ? 84 : 118, 9.6) * 11.3 + air),
    0,
  );
}

const tableWidth = 441;
const typeSize = 9;

/** Tabular figures and the letters of heads are about as wide. */
const tableFace: TypeFace = { kinds: [[/[\u2e80-\uffee]/, 1]], other: 0.54, bold: 1 };

/** Units beside numbers are smaller. */
const unitShare = 0.8;

/** Points of a table with its head, its key and the line on rows left out. */
export function tableHeight(table: TableView, row: number, hasHidden: boolean): number {
  const needed = table.columns.map((_, index) => columnWidth(table, index));
  const rest = tableWidth - needed.reduce((sum, width) => sum + width, 0);
  const stub = Math.max(48, Math.min(rest, tableWidth * (needed.length < 4 ? 0.4 : 0.22)));
  const widths = needed.map((width) => width + Math.max(0, rest - stub) / needed.length);
  const rows = table.rows.map(({ head }) => row + (linesOf(head, stub, typeSize) - 1) * 12.5);
  const heads = table.columns.map(
    ({ title, unit = '' }, index) => linesOf(title, widths[index]!, 8.5) + linesOf(unit, widths[index]!, 8),
  );
  const head = 8 + Math.max(1, ...heads) * 11.5;
  return head + rows.reduce((sum, row) => sum + row, 0) + (table.symbols.length > 0 ? 14 : 0) + (hasHidden ? 16 : 0);
}

/** Numbers and words of a head are not broken. */
function columnWidth({ rows, columns }: TableView, index: number): number {
  const cells = rows.map((row) => cellWidth(row.cells[index]?.text ?? []));
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
