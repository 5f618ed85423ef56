/** CSV (RFC 4180) both ways: raw rows of a text that comes in pieces, and rows of text as CSV. */
import Papa from 'papaparse';
import { parseDecimal } from '../../model/decimal.ts';
import { error, type Problem, type ProblemKind, problemOf } from '../../model/problem.ts';
import { checkRow, isBlank, type RawRow } from '../table/table.ts';
import { plainRows, recordSplitter } from './recordSplitter.ts';

export const fileProblems = {
  'file-is-workbook': error({
    'zh-CN': {
      fact: '这是旧格式的 Excel 工作簿，或加了密码',
      remedy: '在 Excel 中“另存为”，类型选“Excel 工作簿（.xlsx）”或“CSV UTF-8”',
    },
    en: {
      fact: 'this is a workbook of the old format, or has a password',
      remedy: 'in Excel, save it as “Excel Workbook (.xlsx)” or “CSV UTF-8”',
    },
  }),
  'file-empty': error({
    'zh-CN': { fact: '文件中没有内容', remedy: '至少要有表头一行' },
    en: { fact: 'the file is empty', remedy: 'give it at least a header row' },
  }),
} satisfies Record<string, ProblemKind>;

/**
 * Blank rows, empty columns after the last header and rows with a problem are left out; broken quoting leaves out
 * all.
 */
export function parseRows(text: string, file: string, delimiter?: string): { rows: RawRow[]; problems: Problem[] } {
  const reader = rowReader(file, delimiter === undefined ? likeliestDelimiter : () => delimiter);
  const rows = [...reader.push(text), ...reader.finish()];
  if (reader.problems.length > 0) return { rows: [], problems: reader.problems };
  const [header] = rows;
  if (!header) return { rows: [], problems: [problemOf(fileProblems, 'file-empty', { file })] };
  return soundRows(rows, header.cells.findLastIndex((cell) => cell.trim() !== '') + 1, file);
}

/** Of a file that the program has written, with commas. */
export function parseRecords(text: string, file: string): { records: Record<string, string>[]; problems: Problem[] } {
  const parsed = parseRows(text, file, ',');
  const [header, ...rows] = parsed.rows;
  const names = header?.cells ?? [];
  const record = ({ cells }: RawRow) => Object.fromEntries(names.map((name, index) => [name, cells[index] ?? '']));
  return { records: rows.map(record), problems: parsed.problems };
}

function soundRows(rows: RawRow[], width: number, file: string): { rows: RawRow[]; problems: Problem[] } {
  const problems = rows.map((row) => checkRow(row, width, file));
  const sound = rows.filter((_, index) => problems[index]?.length === 0);
  return { rows: sound.map(({ line, cells }) => ({ line, cells: cells.slice(0, width) })), problems: problems.flat() };
}

/** `plain`: UTF-8, \n; `excel`: with byte-order mark and CRLF for Chinese Excel, where no text is run as a formula. */
type Flavour = 'plain' | 'excel';

/** Also full-width signs, tab and carriage return. */
const formulaStart = /^[=+\-@\t\r＝＋－＠]/;

/** An apostrophe that makes a text of a formula, or one more before it. */
const neutralStart = /^'+[=+\-@\t\r＝＋－＠]/;

export function writeCsv(rows: string[][], flavour: Flavour): string {
  const newline = flavour === 'excel' ? '\r\n' : '\n';
  const mark = flavour === 'excel' ? '\uFEFF' : '';
  const cells = rows.map((row) => row.map(flavour === 'excel' ? neutral : readableAgain));
  return `${mark}${Papa.unparse(cells, { newline })}${newline}`;
}

/** A text that a spreadsheet would run as a formula (CWE-1236) gets an apostrophe. */
function neutral(cell: string): string {
  return formulaStart.test(cell) && parseDecimal(cell) === undefined ? `'${cell}` : readableAgain(cell);
}

/** An apostrophe of its own is doubled, since one is taken off when a table is read. */
function readableAgain(cell: string): string {
  return neutralStart.test(cell) ? `'${cell}` : cell;
}

/** Few cells of a million begin with an apostrophe: the others are not looked at twice. */
function asWritten(cells: string[]): string[] {
  if (!cells.some((cell) => cell.charCodeAt(0) === apostropheCode)) return cells;
  return cells.map((cell) => (neutralStart.test(cell) ? cell.slice(1) : cell));
}

const apostropheCode = 0x27;

/** With `problems` (of quoting) no row may be used. */
type RowReader = { push: (text: string) => RawRow[]; finish: () => RawRow[]; problems: Problem[] };

/** Blank rows are left out but counted. No row comes before there is text enough to choose the delimiter. */
export function rowReader(file: string, chooseDelimiter: (start: string) => string): RowReader {
  const problems: Problem[] = [];
  let start: string | undefined = '';
  let carriageReturn = '';
  let split: ((text: string, isLast: boolean) => RawRow[]) | undefined;
  return { push: (text) => take(text, false), finish: () => take('', true), problems };

  function take(text: string, isLast: boolean): RawRow[] {
    const lines = withPlainEnds(text, isLast);
    if (split !== undefined) return split(lines, isLast);
    start = (start ?? '') + lines;
    if (start.length < delimiterTextLength && !isLast) return [];
    split = rowSplitter(chooseDelimiter(start));
    const rows = split(start, isLast);
    start = undefined;
    return rows;
  }

  /** A final CR may be half of a CRLF. */
  function withPlainEnds(text: string, isLast: boolean): string {
    const whole = carriageReturn + text;
    carriageReturn = whole.endsWith('\r') && !isLast ? '\r' : '';
    const lines = carriageReturn === '' ? whole : whole.slice(0, -1);
    return lines.includes('\r') ? lines.replace(/\r\n?/g, '\n') : lines;
  }

  function rowSplitter(delimiter: string) {
    let line = 0;
    const splitter = recordSplitter(delimiter, file, () => line + 1);
    const parser = new Papa.Parser({ delimiter, newline: '\n' });
    const plain = plainRows(delimiter);
    return (text: string, isLast: boolean): RawRow[] => {
      const rows: RawRow[] = [];
      addRows(rows, splitter.push(text));
      if (isLast) addRows(rows, splitter.finish());
      problems.push(...splitter.problems.splice(0));
      return rows;
    };

    function addRows(rows: RawRow[], block: string | undefined): void {
      if (block === undefined) return;
      // Papa.parse would take a byte-order mark from the start of any block
      const records = block.includes('"')
        ? (parser.parse(block, 0, false) as Papa.ParseResult<string[]>).data
        : plain(block);
      for (const cells of records) {
        line += 1;
        if (!isBlank(cells)) rows.push({ line, cells: asWritten(cells) });
      }
    }
  }
}

/** Which character parts the cells of a text: the one by which most lines have the same number of cells. */

const delimiters = [',', '\t', ';', '|'];

/** As much of a text as is looked at. */
const delimiterTextLength = 100_000;

/** The first of equals. */
export function bestDelimiter(score: (delimiter: string) => number): string {
  const scores = delimiters.map(score);
  return delimiters[scores.indexOf(Math.max(...scores))] ?? ',';
}

/**
 * By all lines at the start of a text, outside quotes, so that titles, remarks and decimal commas decide nothing; else
 * the comma. The last line may be cut.
 */
export function likeliestDelimiter(start: string): string {
  const text = start.slice(0, delimiterTextLength).replace(quotedCell, '$1x');
  const lines = text.split(/\r\n?|\n/).filter((line) => line.trim() !== '');
  const whole = lines.length > 1 && text.length >= delimiterTextLength ? lines.slice(0, -1) : lines;
  return bestDelimiter((delimiter) => evenness(whole, delimiter));
}

const quotedCell = /(^|[,\t;|\n\r])"(?:[^"]|"")*"/g;

/** By the share of lines with the usual number of cells; more for more cells, less where cells look cut wrongly. */
function evenness(lines: string[], delimiter: string): number {
  const rows = lines.map((line) => line.split(delimiter));
  const groups = [...Map.groupBy(rows, ({ length }) => length)].filter(([width]) => width > 1);
  const shares = groups.map(([width, group]) => {
    const cells = group.flat();
    const whole = cells.filter((cell) => !isCutWrongly(cell, delimiter)).length;
    return (group.length / rows.length) ** 2 * (1 - 1 / width) * (whole / cells.length);
  });
  return Math.max(0, ...shares);
}

/** A comma between digits is one of numbers, a comma before a space one of sentences. */
const signsOfOthers: Record<string, RegExp> = { ',': /[;\t|]/, ';': /[\t|]|,(?![ \d])/, '|': /\t/ };

function isCutWrongly(cell: string, delimiter: string): boolean {
  return signsOfOthers[delimiter]?.test(cell) ?? false;
}
