/** The texts of the marks in a table, from the notes below it. */
import { markKey } from './mark.ts';
import type { RawRow } from '../table/table.ts';

const spelled =
  /^\s*(?:notes?:|注[:：])?\s*(\[(?:note )?\w{1,3}\]|\((?:note )?\w{1,2}\)|[*†‡§¶※#]{1,3}|[\u00B9\u00B2\u00B3\u2070-\u2079]+|[\u2460-\u24FF]|(?:note |注)?\d{1,2}(?=[.):：、\s])|[a-z](?=[):=] |\s[=–—-]\s))[.):：、=–—\s-]*(\S.*)$/iu;

/** By the key of the mark (see `markKey`); the first text counts. */
export function footnotes(remarks: RawRow[]): Map<string, string> {
  const texts = new Map<string, string>();
  for (const { cells } of remarks) {
    const filled = cells.map((cell) => cell.trim()).filter((cell) => cell !== '');
    const [, mark, text] = spelled.exec(filled.join(' ')) ?? [];
    if (mark === undefined || text === undefined) continue;
    const key = markKey(mark);
    if (!texts.has(key)) texts.set(key, text.trim());
  }
  return texts;
}
