/**
 * Byte-order mark, then strict UTF-8, then strict GB18030, then refuse. Encoding detectors guess Chinese files wrong;
 * this order was right on every sample. The whole file goes through one decoder: a character never straddles two.
 */
import { badByte } from './badByte.ts';
import type { TableProblem } from './problem.ts';

export type Decoded = { text: string; encoding: string };

const marks = [
  { encoding: 'utf-8', bytes: [0xef, 0xbb, 0xbf] },
  { encoding: 'utf-16le', bytes: [0xff, 0xfe] },
  { encoding: 'utf-16be', bytes: [0xfe, 0xff] },
];
/** .xlsx (a zip) and .xls (an OLE file), sometimes renamed to .csv. */
const workbooks = [
  [0x50, 0x4b, 0x03, 0x04],
  [0xd0, 0xcf, 0x11, 0xe0],
];

export function decodeText(bytes: Uint8Array, file: string): Decoded | TableProblem {
  if (workbooks.some((start) => startsWith(bytes, start))) return { code: 'file-is-workbook', severity: 'error', file };
  const mark = marks.find((candidate) => startsWith(bytes, candidate.bytes));
  if (mark) return decodeStrictly(bytes, mark.encoding) ?? refusal(bytes, [mark.encoding], file);
  const utf8 = decodeStrictly(bytes, 'utf-8');
  const gb18030 = utf8 && !isOnlyTwoByte(utf8.text) ? undefined : decodeStrictly(bytes, 'gb18030');
  if (utf8 && gb18030) return { code: 'encoding-ambiguous', severity: 'error', file, expected: 'utf-8, gb18030' };
  return utf8 ?? gb18030 ?? refusal(bytes, ['utf-8', 'gb18030'], file);
}

export function isDecoded(result: Decoded | TableProblem): result is Decoded {
  return 'text' in result;
}

function decodeStrictly(bytes: Uint8Array, encoding: string): Decoded | undefined {
  if (badByte(bytes, encoding) !== undefined) return undefined;
  const text = new TextDecoder(encoding, { fatal: true }).decode(bytes);
  return { text: text.replace(/^\uFEFF+/, ''), encoding };
}

/** Two-byte UTF-8 (U+0080–U+07FF) and nothing longer is also what a few GB18030 characters look like. */
function isOnlyTwoByte(text: string): boolean {
  return /[\u0080-\u07FF]/.test(text) && !/[\u0800-\uFFFF]/.test(text);
}

/** Points at the encoding that got furthest: the likelier one. */
function refusal(bytes: Uint8Array, encodings: string[], file: string): TableProblem {
  const offset = Math.max(...encodings.map((encoding) => badByte(bytes, encoding) ?? 0));
  const place = encodings.includes('utf-8') ? { row: lineAt(bytes, offset) } : {};
  return {
    code: 'encoding-unknown',
    severity: 'error',
    file,
    ...place,
    expected: encodings.join(', '),
    params: { offset },
  };
}

function lineAt(bytes: Uint8Array, offset: number): number {
  return bytes.subarray(0, offset).filter((byte) => byte === 0x0a).length + 1;
}

function startsWith(bytes: Uint8Array, start: number[]): boolean {
  return start.every((byte, index) => bytes[index] === byte);
}
