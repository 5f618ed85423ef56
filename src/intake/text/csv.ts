/** CSV (RFC 4180) both ways: a whole text as raw rows, and rows of text as CSV. */
import Papa from 'papaparse';
import { parseDecimal } from '../../model/decimal.ts';
import type { TableProblem } from '../table/problem.ts';
import { checkRow, type RawRow } from '../table/row.ts';
import { likeliestDelimiter, rowReader } from './rowReader.ts';

/**
 * The records of a CSV text, the header first. Blank rows are left out and counted; empty columns after the last header
 * are dropped. Rows with a problem are left out; broken quoting leaves out everything.
 */
export function parseRows(text: string, file: string): { rows: RawRow[]; problems: TableProblem[] } {
  const reader = rowReader(file, likeliestDelimiter);
  const rows = [...reader.push(text), ...reader.finish()];
  if (reader.problems.length > 0) return { rows: [], problems: reader.problems };
  const [header] = rows;
  if (!header) return { rows: [], problems: [{ code: 'file-empty', severity: 'error', file }] };
  return soundRows(rows, header.cells.findLastIndex((cell) => cell.trim() !== '') + 1, file);
}

function soundRows(rows: RawRow[], width: number, file: string): { rows: RawRow[]; problems: TableProblem[] } {
  const problems = rows.map((row) => checkRow(row, width, file));
  const sound = rows.filter((_, index) => problems[index]?.length === 0);
  return { rows: sound.map(({ line, cells }) => ({ line, cells: cells.slice(0, width) })), problems: problems.flat() };
}

/**
 * Tables as CSV (RFC 4180). A text cell that a spreadsheet would run as a formula (CWE-1236) is written with an
 * apostrophe before it; numbers in plain decimal notation stay numbers.
 */

/** `plain` for programs and diffs (UTF-8, \n); `excel` for a double click in Chinese Excel (byte-order mark, CRLF). */
type Flavour = 'plain' | 'excel';

/** Half-width and full-width = + - @, tab and carriage return. */
const formulaStart = /^[=+\-@\t\r＝＋－＠]/;

export function writeCsv(rows: string[][], flavour: Flavour): string {
  const newline = flavour === 'excel' ? '\r\n' : '\n';
  const mark = flavour === 'excel' ? '\uFEFF' : '';
  return `${mark}${Papa.unparse(
    rows.map((row) => row.map(defuse)),
    { newline },
  )}${newline}`;
}

function defuse(cell: string): string {
  return formulaStart.test(cell) && parseDecimal(cell) === undefined ? `'${cell}` : cell;
}
