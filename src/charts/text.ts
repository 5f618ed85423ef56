/** Texts and cells as charts place them: estimated width, line breaks and boxes of a text, state and size of a cell. */
import { isDemonstration, isValue, type Cell } from '../model/cell.ts';
import type { Series } from '../model/chart.ts';

const unbroken =
  /“[^“”\s]{1,6}”[）》，。、；：]*\s*|[“（《]*(?:[\u2e80-\uffee]|[^\s\u2e80-\uffee“（《]+\s*|\s+)[”）》，。、；：]*|./gu;

/** A character is as wide, in em, as the first matching kind, else as `other`. */
export type TypeFace = { kinds: [pattern: RegExp, em: number][]; other: number; bold: number };

/** Generous: readers' fonts differ. */
export const screenSans: TypeFace = {
  kinds: [
    [/[\u2e80-\uffee※○…—“”·]/u, 1],
    [/[.,:;'|iljtf() ]/, 0.34],
    [/[mwMW@%−+]/, 0.88],
    [/[A-Z]/, 0.68],
  ],
  other: 0.6,
  bold: 1.13,
};

export const boldDigitsWidth = 1.07;

export function textWidth(text: string, size: number, { kinds, other }: TypeFace = screenSans): number {
  const ems = [...text].map((character) => kinds.find(([pattern]) => pattern.test(character))?.[1] ?? other);
  return ems.reduce((sum, em) => sum + em, 0) * size;
}

/** In as few lines as `width` allows. */
export function evenLines(text: string, size: number, width: number): string[] {
  const lines = wrapText(text, size, width);
  const next = width - size / 2;
  const narrower = wrapText(text, size, next);
  const fits = narrower.length === lines.length && narrower.every((line) => textWidth(line, size) <= next);
  return lines.length > 1 && fits ? evenLines(text, size, next) : lines;
}

/** `evenLines` in which a word that is wider than a line is broken anywhere. */
export function brokenLines(text: string, size: number, width: number): string[] {
  return evenLines(text, size, width).flatMap((line) => {
    const lines = [''];
    for (const character of line) {
      if (textWidth(lines.at(-1)! + character, size) > width && lines.at(-1) !== '') lines.push('');
      lines[lines.length - 1] = lines.at(-1)! + character;
    }
    return lines;
  });
}

/** Chinese breaks after any character but quotations and closing marks. */
export function wrapText(text: string, size: number, width: number): string[] {
  const words = text.match(unbroken) ?? [text];
  const lines = [''];
  for (const word of words) {
    const line = lines.at(-1)! + word;
    if (textWidth(line.trimEnd(), size) <= width || line === word) lines[lines.length - 1] = line;
    else lines.push(word);
  }
  return lines.map((line) => line.trim());
}

export type TextBox = { left: number; right: number; top: number; bottom: number };

/** Around a middle and a baseline; `lines` above one add height. */
export function textBox(x: number, baseline: number, width: number, size: number, lines = 1): TextBox {
  const top = baseline - size * 0.8 - (lines - 1) * size * 1.2;
  return { left: x - width / 2, right: x + width / 2, top, bottom: baseline + size * 0.2 };
}

export function isTouching(a: TextBox, b: TextBox): boolean {
  return a.left < b.right + 1 && b.left < a.right + 1 && a.top < b.bottom && b.top < a.bottom;
}

/** Undefined unless released. For geometry, never for text. */
export function magnitude(cell: Cell): number | undefined {
  return isValue(cell) ? Number(cell.value) : undefined;
}

/** Throws on mixed units (SPEC, Charts). */
export function sharedUnit(cells: Cell[]): string | undefined {
  const units = [...new Set(cells.filter(isValue).map((cell) => cell.unit))];
  if (units.length > 1) throw new Error(`mixed units: ${units.join(', ')}`);
  return units[0];
}

export type CellState = 'official' | 'demonstration' | 'provisional' | 'withheld' | 'absent';

/** A class of lines, dots and bars (SPEC, States). */
export function cellState(cell: Cell): CellState {
  if (!isValue(cell)) return cell.state;
  if (isDemonstration(cell)) return 'demonstration';
  return cell.flags.includes('provisional') ? 'provisional' : 'official';
}

/** With any value, or all if there is none: bands of a series withheld in every year would hide the others. */
export function seenSeries(series: Series[]): Series[] {
  const seen = series.filter(({ points }) => points.some(({ cell }) => isValue(cell)));
  return seen.length > 0 ? seen : series;
}

export function cellIn({ points }: Pick<Series, 'points'>, year: string | undefined): Cell | undefined {
  return points.find((point) => point.year === year)?.cell;
}
