import { quoteScan } from './quoteScan.ts';
import type { TableProblem } from './problem.ts';

/** Cuts a text that comes in pieces into blocks of whole records: a line end inside quotes ends none. */
export type RecordSplitter = {
  /** The records that are complete, without the last line end; undefined where there is none yet. */
  push: (text: string) => string | undefined;
  /** What is left at the end of the file. */
  finish: () => string | undefined;
  problems: TableProblem[];
};

/** `text` has \n line ends. RFC 4180 quoting, which the parser is lenient about, is checked on the way. */
export function recordSplitter(delimiter: string, file: string): RecordSplitter {
  const problems: TableProblem[] = [];
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
