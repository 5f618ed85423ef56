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

/** With \n line ends. The parser does not check quoting. */
export function recordSplitter(delimiter: string, file: string): RecordSplitter {
  const problems: Problem[] = [];
  const scan = quoteScan(delimiter, file);
  let carry = '';
  let hasQuotes = false;
  return { push, finish, problems };

  function push(text: string): string | undefined {
    const before = carry.length;
    carry += text;
    hasQuotes ||= text.includes('"');
    const last = text.lastIndexOf('\n');
    const end = hasQuotes ? scan.lastRecordEnd(carry) : last < 0 ? -1 : before + last;
    return end < 0 ? undefined : cut(end);
  }

  function finish(): string | undefined {
    if (hasQuotes) problems.push(...scan.finish(carry));
    return carry === '' ? undefined : carry;
  }

  function cut(end: number): string {
    const block = carry.slice(0, end);
    carry = carry.slice(end + 1);
    problems.push(...scan.cut(block));
    hasQuotes = carry.includes('"');
    return block;
  }
}

/** A quote opens a field at its start, closes it at its end, and is doubled inside. Each character is read once. */
type QuoteScan = {
  /** -1 without one. */
  lastRecordEnd: (text: string) => number;
  /** The block and the line end after it have been removed. */
  cut: (block: string) => Problem[];
  finish: (text: string) => Problem[];
};

type QuoteState = 'start' | 'bare' | 'quoted' | 'closed' | 'broken';

/** Counted from 1; `position` is that of the cell. */
type CellPosition = { row: number; position: number };

type Scan = {
  state: QuoteState;
  at: number;
  end: number;
  place: CellPosition;
  opened: CellPosition;
  faults: (CellPosition & { at: number })[];
};

function quoteScan(delimiter: string, file: string): QuoteScan {
  let scan = newScan(1);
  return { lastRecordEnd, cut, finish };

  function lastRecordEnd(text: string): number {
    for (; scan.at < text.length; scan.at += 1) step(scan, text[scan.at]!, delimiter);
    return scan.end;
  }

  /** An incomplete record is read again. */
  function cut(block: string): Problem[] {
    const isLookedAt = scan.at > 0;
    const row = isLookedAt ? scan.place.row : scan.place.row + lineEnds(block) + 1;
    const faults = scan.faults.filter(({ at }) => at < block.length);
    scan = newScan(row);
    return faults.map((place) => toProblem('quote-inside-field', place));
  }

  function finish(text: string): Problem[] {
    lastRecordEnd(text);
    const faults = scan.faults.map((place) => toProblem('quote-inside-field', place));
    return scan.state === 'quoted' ? [...faults, toProblem('quote-unclosed', scan.opened)] : faults;
  }

  function toProblem(code: keyof typeof quoteProblems, { row, position }: CellPosition): Problem {
    return problemOf(quoteProblems, code, { file, row, letter: columnLetter(position - 1), params: { position } });
  }
}

function newScan(row: number): Scan {
  const place = { row, position: 1 };
  return { state: 'start', at: 0, end: -1, place, opened: place, faults: [] };
}

function step(scan: Scan, character: string, delimiter: string): void {
  if (character === '"') scan.state = afterQuote(scan);
  else if (scan.state === 'quoted') return;
  else if (character === '\n') newRecord(scan);
  else if (character === delimiter) newField(scan);
  else if (scan.state === 'closed') scan.state = quoteFault(scan);
  else if (scan.state === 'start') scan.state = 'bare';
}

function afterQuote(scan: Scan): QuoteState {
  if (scan.state === 'start') scan.opened = scan.place;
  if (scan.state === 'start' || scan.state === 'closed') return 'quoted';
  if (scan.state === 'quoted') return 'closed';
  return scan.state === 'broken' ? 'broken' : quoteFault(scan);
}

function quoteFault(scan: Scan): QuoteState {
  scan.faults.push({ ...scan.place, at: scan.at });
  return 'broken';
}

function newRecord(scan: Scan): void {
  scan.end = scan.at;
  scan.state = 'start';
  scan.place = { row: scan.place.row + 1, position: 1 };
}

function newField(scan: Scan): void {
  scan.state = 'start';
  scan.place = { row: scan.place.row, position: scan.place.position + 1 };
}

function lineEnds(text: string): number {
  let count = 0;
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) count += 1;
  return count;
}
