import Papa from 'papaparse';
import { checkQuotes } from './checkQuotes.ts';
import type { TableProblem } from './problem.ts';

/** A record that is not blank, with its line as Excel numbers it. */
export type Row = { line: number; cells: string[] };

const delimiters = [',', '\t', ';'];
/** Characters nobody typed: controls, invisible and direction marks, and the mark of an earlier failed decoding. */
const unprintable = /[\p{Cc}\u200B-\u200F\u202A-\u202E\u2060-\u2069\uFEFF\uFFFD]/u;

/**
 * The records of a CSV text, the header first. Blank rows are left out and counted; empty columns after the last header
 * are dropped. Rows with a problem are left out; broken quoting leaves out everything.
 */
export function parseRows(text: string, file: string): { rows: Row[]; problems: TableProblem[] } {
  const lines = text.replace(/\r\n?/g, '\n');
  const delimiter = likeliestDelimiter(lines);
  const quotes = checkQuotes(lines, delimiter, file);
  if (quotes.length > 0) return { rows: [], problems: quotes };
  const records = Papa.parse<string[]>(lines, { delimiter, newline: '\n' }).data;
  const rows = records.map((cells, index) => ({ line: index + 1, cells })).filter((row) => !isBlank(row.cells));
  const [header] = rows;
  if (!header) return { rows: [], problems: [{ code: 'file-empty', severity: 'error', file }] };
  return sort(rows, header.cells.findLastIndex((cell) => cell.trim() !== '') + 1, file);
}

function sort(rows: Row[], width: number, file: string): { rows: Row[]; problems: TableProblem[] } {
  const problems = rows.map((row) => [...checkWidth(row, width, file), ...checkCharacters(row, file)]);
  const sound = rows.filter((_, index) => problems[index]?.length === 0);
  return { rows: sound.map(({ line, cells }) => ({ line, cells: cells.slice(0, width) })), problems: problems.flat() };
}

function checkWidth({ line, cells }: Row, width: number, file: string): TableProblem[] {
  if (cells.length === width || (cells.length > width && isBlank(cells.slice(width)))) return [];
  const [read, expected] = [String(cells.length), String(width)];
  return [{ code: 'row-ragged', severity: 'error', file, row: line, read, expected }];
}

function checkCharacters({ line, cells }: Row, file: string): TableProblem[] {
  return cells.flatMap((cell, index) => {
    const found = unprintable.exec(cell.replace(/[\t\n]/g, ' '))?.[0].codePointAt(0);
    if (found === undefined) return [];
    const params = { position: index + 1, character: `U+${found.toString(16).toUpperCase().padStart(4, '0')}` };
    return [{ code: 'character-forbidden', severity: 'error', file, row: line, read: cell, params }];
  });
}

/** The delimiter that stands most often, outside quotes, in the first line that is not blank; else the comma. */
function likeliestDelimiter(text: string): string {
  const start = text.slice(0, 100_000).replace(/"[^"]*"/g, 'x');
  const line = /^.*\S.*$/m.exec(start)?.[0] ?? '';
  const counts = delimiters.map((delimiter) => line.split(delimiter).length);
  return delimiters[counts.indexOf(Math.max(...counts))] ?? ',';
}

function isBlank(cells: string[]): boolean {
  return cells.every((cell) => cell.trim() === '');
}
