/** Raw rows of a CSV text that comes in pieces, and the likeliest delimiter of its start. */
import Papa from 'papaparse';
import type { TableProblem } from '../table/problem.ts';
import { isBlank, type RawRow } from '../table/row.ts';
import { recordSplitter } from './recordSplitter.ts';

/** Records of a CSV text that comes in pieces. `problems` are those of quoting: what was read is then not to be used. */
type RowReader = { push: (text: string) => RawRow[]; finish: () => RawRow[]; problems: TableProblem[] };

/**
 * Rows as they stand in the file, blank ones left out and counted. Line ends are CRLF, LF or CR; the last may be missing.
 * The delimiter is chosen for the start of the text: until there is enough of it no rows come.
 */
export function rowReader(file: string, chooseDelimiter: (start: string) => string): RowReader {
  const problems: TableProblem[] = [];
  let start: string | undefined = '';
  let held = '';
  let split: ((text: string, isLast: boolean) => RawRow[]) | undefined;
  return { push: (text) => take(text, false), finish: () => take('', true), problems };

  function take(text: string, isLast: boolean): RawRow[] {
    const lines = withPlainEnds(text, isLast);
    if (split !== undefined) return split(lines, isLast);
    start = (start ?? '') + lines;
    if (start.length < delimiterTextLength && !isLast) return [];
    split = splitter(chooseDelimiter(start));
    const rows = split(start, isLast);
    start = undefined;
    return rows;
  }

  /** A CR at the end of a piece may be half of a line end. */
  function withPlainEnds(text: string, isLast: boolean): string {
    const whole = held + text;
    held = whole.endsWith('\r') && !isLast ? '\r' : '';
    return whole.slice(0, whole.length - held.length).replace(/\r\n?/g, '\n');
  }

  function splitter(delimiter: string) {
    const records = recordSplitter(delimiter, file);
    const parser = new Papa.Parser({ delimiter, newline: '\n' });
    let line = 0;
    const parse = (block: string | undefined): RawRow[] => {
      if (block === undefined) return [];
      // not Papa.parse, which takes a byte-order mark from the start of any block
      const found = block === '' ? [['']] : (parser.parse(block, 0, false) as Papa.ParseResult<string[]>).data;
      const first = line + 1;
      line += found.length;
      return found.map((cells, index) => ({ line: first + index, cells })).filter(({ cells }) => !isBlank(cells));
    };
    return (text: string, isLast: boolean): RawRow[] => {
      const rows = parse(records.push(text));
      if (isLast) rows.push(...parse(records.finish()));
      problems.push(...records.problems.splice(0));
      return rows;
    };
  }
}

/** Characters in which a delimiter is looked for. */
const delimiterTextLength = 100_000;

const delimiters = [',', '\t', ';'];

/** The delimiter that stands most often, outside quotes, in the first line that is not blank; else the comma. */
export function likeliestDelimiter(start: string): string {
  const line = /^.*\S.*$/m.exec(start.slice(0, 100_000).replace(/"[^"]*"/g, 'x'))?.[0] ?? '';
  return bestDelimiter((delimiter) => line.split(delimiter).length);
}

/** The delimiter of which most can be made; of equals the first. */
export function bestDelimiter(score: (delimiter: string) => number): string {
  const scores = delimiters.map(score);
  return delimiters[scores.indexOf(Math.max(...scores))] ?? ',';
}
