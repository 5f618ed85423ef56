import { checkRow } from './checkRow.ts';
import { likeliestDelimiter } from './likeliestDelimiter.ts';
import type { TableProblem } from './problem.ts';
import type { RawRow } from './row.ts';
import { rowReader } from './rowReader.ts';

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
