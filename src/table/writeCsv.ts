/**
 * Tables as CSV (RFC 4180). A text cell that a spreadsheet would run as a formula (CWE-1236) is written with an
 * apostrophe before it; numbers in plain decimal notation stay numbers.
 */
import Papa from 'papaparse';
import { parseDecimal } from '../model/decimal.ts';

/** `plain` for programs and diffs (UTF-8, \n); `excel` for a double click in Chinese Excel (byte-order mark, CRLF). */
export type Flavour = 'plain' | 'excel';

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
