/** CSV text cut into whole records, with a strict check of RFC 4180 quoting. */
import { error, problemOf, type Problem, type ProblemKind } from '../../model/problem.ts';
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
