/** CSV text cut into whole records, with a strict check of RFC 4180 quoting. */
import { error, type Problem, type ProblemKind, problemOf } from '../../model/problem.ts';
import { columnLetter } from '../table/table.ts';

export const quoteProblems = {
  'quote-inside-field': error({
    'zh-CN': { fact: '第{position}个单元格中间出现英文双引号', remedy: '整格加双引号，格内的双引号写两遍，或改用“ ”' },
    en: {
      fact: 'a quotation mark stands inside cell {position}',
      remedy: 'put the whole cell in quotation marks and double the one inside',
    },
  }),
  'quote-unclosed': error({
    'zh-CN': {
      fact: '第{position}个单元格的英文双引号没有结束',
      remedy: '用记事本打开文件（不要用 Excel），补上结尾的双引号；如是多打的引号或多出的一格，删去',
    },
    en: {
      fact: 'the quotation mark that opens cell {position} is never closed',
      remedy: 'open the file in a plain text editor and close it, or delete a quotation mark that is one too many',
    },
  }),
} satisfies Record<string, ProblemKind>;

/** Blocks of whole records from text in pieces. */
type RecordSplitter = {
  /** Without the last line end; undefined before a record is complete. */
  push: (text: string) => string | undefined;
  finish: () => string | undefined;
  problems: Problem[];
};

/** With \n line ends. The parser does not check quoting. `nextRow`: of the record after the last block. */
export function recordSplitter(delimiter: string, file: string, nextRow: () => number): RecordSplitter {
  const problems: Problem[] = [];
  let scan: Scan | undefined;
  let carry = '';
  return { push, finish, problems };

  function push(text: string): string | undefined {
    const hasQuotes = scan !== undefined || text.includes('"');
    return hasQuotes ? pushQuoted(text) : pushPlain(text);
  }

  function pushPlain(text: string): string | undefined {
    const last = text.lastIndexOf('\n');
    if (last < 0) {
      carry += text;
      return undefined;
    }
    const block = carry + text.slice(0, last);
    carry = text.slice(last + 1);
    return block;
  }

  /** An incomplete record is read again. */
  function pushQuoted(text: string): string | undefined {
    carry += text;
    const current = scannedTo(carry);
    if (current.end < 0) return undefined;
    const block = carry.slice(0, current.end);
    carry = carry.slice(current.end + 1);
    problems.push(...current.faults.filter(({ at }) => at < current.end).map(toFault));
    scan = carry.includes('"') ? newScan() : undefined;
    return block;
  }

  function scannedTo(text: string): Scan {
    scan ??= newScan();
    if (scan.at === 0) scan.row = nextRow();
    lookOn(scan, text, delimiter.charCodeAt(0));
    return scan;
  }

  function finish(): string | undefined {
    if (scan !== undefined) {
      const { faults, state, opened } = scannedTo(carry);
      problems.push(...faults.map(toFault));
      if (state === 'quoted') problems.push(toProblem('quote-unclosed', opened));
    }
    return carry === '' ? undefined : carry;
  }

  function toFault(place: CellPosition): Problem {
    return toProblem('quote-inside-field', place);
  }

  function toProblem(code: keyof typeof quoteProblems, { row, position }: CellPosition): Problem {
    return problemOf(quoteProblems, code, { file, row, letter: columnLetter(position - 1), params: { position } });
  }
}

/** A quote opens a field at its start, closes it at its end, and is doubled inside. */
type QuoteState = 'start' | 'bare' | 'quoted' | 'closed' | 'broken';

/** Counted from 1; `position` is that of the cell. */
type CellPosition = { row: number; position: number };

/** Of a text so far: the character to be read next, the last line end between records (-1 without one). */
type Scan = CellPosition & {
  state: QuoteState;
  at: number;
  end: number;
  opened: CellPosition;
  faults: (CellPosition & { at: number })[];
};

function newScan(): Scan {
  return { state: 'start', at: 0, end: -1, row: 1, position: 1, opened: { row: 1, position: 1 }, faults: [] };
}

const quote = 0x22;
const lineEnd = 0x0a;

/** Each character is read once. */
function lookOn(scan: Scan, text: string, delimiter: number): void {
  for (; scan.at < text.length; scan.at += 1) {
    if (scan.state === 'quoted') {
      const next = text.indexOf('"', scan.at);
      scan.at = next < 0 ? text.length : next;
      if (next < 0) return;
    }
    const code = text.charCodeAt(scan.at);
    if (code === quote) scan.state = afterQuote(scan);
    else if (code === lineEnd) newRecord(scan);
    else if (code === delimiter) {
      scan.state = 'start';
      scan.position += 1;
    } else if (scan.state === 'closed') scan.state = quoteFault(scan);
    else if (scan.state === 'start') scan.state = 'bare';
  }
}

function newRecord(scan: Scan): void {
  scan.end = scan.at;
  scan.state = 'start';
  scan.row += 1;
  scan.position = 1;
}

function afterQuote(scan: Scan): QuoteState {
  if (scan.state === 'start') scan.opened = { row: scan.row, position: scan.position };
  if (scan.state === 'start' || scan.state === 'closed') return 'quoted';
  if (scan.state === 'quoted') return 'closed';
  return scan.state === 'broken' ? 'broken' : quoteFault(scan);
}

function quoteFault(scan: Scan): QuoteState {
  scan.faults.push({ row: scan.row, position: scan.position, at: scan.at });
  return 'broken';
}

/** Records of a text without quotes, cut at line ends and delimiters; what repeats in a column is one text in memory. */

/** Texts by where they would stand: of two that would stand in one place the later stays. */
type ColumnTexts = { texts: (string | undefined)[]; looked: number; known: number; isKept: boolean };

const places = 256;

/** A longer text is a part of its piece of the file in memory, and would keep the whole piece. */
const longestKept = 12;

/** Below this share of texts that were known the texts of a column are not kept. */
const leastKnownShare = 0.3;
const looksBeforeJudged = 2_000;

const plainLineEnd = 0x0a;

/** Of whole records with \n between them, none after the last. */
export function plainRows(delimiter: string): (block: string) => string[][] {
  const delimiterCode = delimiter.charCodeAt(0);
  const columns: ColumnTexts[] = [];
  let width = 0;
  return (block) => {
    const rows: string[][] = [];
    for (let at = 0; at <= block.length;) at = addRow(rows, block, at);
    return rows;
  };

  /** Gives where the next row begins. */
  function addRow(rows: string[][], block: string, from: number): number {
    const cells = new Array<string>(width);
    let column = 0;
    let start = from;
    let at = from;
    for (; at < block.length; at += 1) {
      const code = block.charCodeAt(at);
      if (code !== delimiterCode && code !== plainLineEnd) continue;
      cells[column] = cellText(block, start, at, column);
      column += 1;
      start = at + 1;
      if (code === plainLineEnd) break;
    }
    if (at === block.length) {
      cells[column] = cellText(block, start, at, column);
      column += 1;
    }
    cells.length = column;
    width = column;
    rows.push(cells);
    return at + 1;
  }

  function cellText(block: string, start: number, end: number, column: number): string {
    const length = end - start;
    if (length === 0) return '';
    const kept = (columns[column] ??= { texts: [], looked: 0, known: 0, isKept: true });
    if (length > longestKept || !kept.isKept) return block.slice(start, end);
    const place = placeOf(block, start, length);
    const text = kept.texts[place];
    kept.looked += 1;
    if (text !== undefined && isAt(block, start, text, length)) {
      kept.known += 1;
      return text;
    }
    if (kept.looked === looksBeforeJudged) judge(kept);
    return (kept.texts[place] = block.slice(start, end));
  }
}

function judge(kept: ColumnTexts): void {
  kept.isKept = kept.known >= kept.looked * leastKnownShare;
  kept.looked = 0;
  kept.known = 0;
}

/** By its first, middle and last characters. */
function placeOf(block: string, start: number, length: number): number {
  const first = block.charCodeAt(start);
  const middle = block.charCodeAt(start + (length >> 1));
  const last = block.charCodeAt(start + length - 1);
  return (Math.imul(Math.imul(first, 31) + middle, 31) + Math.imul(last, 7) + length) & (places - 1);
}

function isAt(block: string, start: number, text: string, length: number): boolean {
  if (text.length !== length) return false;
  for (let index = 0; index < length; index += 1)
    if (text.charCodeAt(index) !== block.charCodeAt(start + index)) return false;
  return true;
}
