/** How many columns of a table stand side by side, by the length of what cannot be broken in them. */
import type { TableView } from '../../model/block.ts';
import { plainText } from '../../model/language.ts';

/** Characters of numbers across a measure, and of the lines of heads over it: a head of many lines is not repeated. */
type Room = { most: number; numbers: number; heads: number };

/** Of a landscape sheet, and of a table beside its notes; `most` with English heads. */
export const landscape: Room = { most: 14, numbers: 150, heads: 1_200 };
export const besideNotes: Room = { most: 5, numbers: 64, heads: 600 };

export function columnsThatFit({ rows, columns }: TableView, { most, numbers, heads }: Room): number {
  const texts = rows.flatMap(({ cells }) => cells.map(({ text }) => digitWidth(plainText(text))));
  const titles = columns.flatMap(({ title, group = '' }) => [digitWidth(title), digitWidth(group)]);
  const longest = Math.max(1, ...texts);
  const longestHead = Math.max(1, ...titles);
  return Math.max(1, Math.min(most, Math.floor(numbers / longest), Math.floor(heads / longestHead)));
}

/** Han characters are twice as wide. */
export function digitWidth(text: string): number {
  return [...text].reduce((sum, character) => sum + (/[\u2e80-\uffee]/u.test(character) ? 2 : 1), 0);
}
