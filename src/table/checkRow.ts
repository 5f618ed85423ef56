import { columnLetter } from './columnLetter.ts';
import type { TableProblem } from './problem.ts';
import { isBlank, type RawRow } from './row.ts';

/** Characters nobody typed: controls, invisible and direction marks, characters without a meaning of their own, and the
 * mark of an earlier failed decoding. */
const unprintable =
  /[\u0000-\u0008\u000B-\u001F\u007F-\u009F\u00AD\u200B-\u200F\u2028-\u202E\u2060-\u2069\uE000-\uF8FF\uFEFF\uFFFD]/;

/** A row has as many cells as its header, and every character in it can be seen. */
export function checkRow(row: RawRow, width: number, file: string): TableProblem[] {
  return [...checkWidth(row, width, file), ...checkCharacters(row, file)];
}

function checkWidth({ line, cells }: RawRow, width: number, file: string): TableProblem[] {
  if (cells.length === width || (cells.length > width && isBlank(cells.slice(width)))) return [];
  const [read, expected] = [String(cells.length), String(width)];
  return [{ code: 'row-ragged', severity: 'error', file, row: line, read, expected }];
}

export function checkCharacters({ line, cells }: RawRow, file: string): TableProblem[] {
  return cells.flatMap((cell, index) => {
    const found = unprintable.exec(cell)?.[0].codePointAt(0);
    if (found === undefined) return [];
    const params = { position: index + 1, character: `U+${found.toString(16).toUpperCase().padStart(4, '0')}` };
    const letter = columnLetter(index);
    return [{ code: 'character-forbidden', severity: 'error', file, row: line, letter, read: cell, params }];
  });
}
