/** Copy fitting on paper: lines of text and heights of charts in points, and the first layout that fits. */
import { paperSerif, textWidth } from '../../charts/text.ts';
import type { ChartInput } from '../../model/chart.ts';
import { piecesOf, type Sentence } from '../../model/language.ts';

/** The first of several choices, the richest first, that the room holds; else the last. Heights are in points. */
export function firstThatFits<Choice>(choices: Choice[], height: (choice: Choice) => number, room: number): Choice {
  const [first] = choices;
  if (first === undefined) throw new Error('missing choices');
  return choices.find((choice) => height(choice) <= room) ?? choices.at(-1) ?? first;
}

/** What is not broken: a Latin word or a number, else one character; with the closing punctuation after it. */
const atom = /\s+|(?:[\p{Script=Latin}\d.,’'%/·÷()–-]+|.)[，。；：、）》」”！？]*/gu;

/** A little generous: characters are measured by kind, not one by one. */
const widthAllowance = 1.03;

/** How many lines a text takes in a measure, set in type of that size: numbers stay with their units, as they do on paper. */
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

/** Points of a chart on paper: names of bars are whole, in as many lines as they need (charts/barLayout.ts); `isPair`: of two side by side. */
export function chartHeight(chart: ChartInput, isPair = false): number {
  if (chart.kind !== 'namedBars') return 168;
  const [row, air] = chart.isDense ? [16.5, 3] : [30, 6];
  return chart.bars.reduce(
    (sum, { name }) => sum + Math.max(row, linesOf(name, isPair ? 84 : 118, 9.6) * 11.3 + air),
    0,
  );
}
