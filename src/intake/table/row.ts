/** A raw row of a sheet, the letters of its columns, and checks of its width and characters. */
import type { TableCode, TableProblem } from './problem.ts';

/** A record that is not blank, with its line as Excel numbers it. */
export type RawRow = { line: number; cells: string[] };

export function isBlank(cells: string[]): boolean {
  return cells.every((cell) => cell.trim() === '');
}

/** How Excel letters the column at an index: 0 is A, 26 is AA. */
export function columnLetter(index: number): string {
  const last = String.fromCharCode(65 + (index % 26));
  return index < 26 ? last : columnLetter(Math.floor(index / 26) - 1) + last;
}

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
  const read = String(cells.length);
  const expected = String(width);
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

/** Rows that are no records, in one line; what they say is not repeated. */
export function rowsNotice(code: TableCode, rows: RawRow[], file: string): TableProblem[] {
  const [first] = rows;
  if (first === undefined) return [];
  return [{ code, severity: 'notice', file, row: first.line, params: { count: rows.length } }];
}
