/** The bytes of a file: pieces of them, workbook or text by their first bytes, decoded text. */
import type { TableProblem } from '../table/problem.ts';
import { encodingScan } from './encodingScan.ts';

type Decoded = { text: string; encoding: string };

/** .xlsx (a zip) and .xls (an OLE file), sometimes renamed to .csv. */
const workbooks = { xlsx: [0x50, 0x4b, 0x03, 0x04], xls: [0xd0, 0xcf, 0x11, 0xe0] };

/** A whole file in the encoding found for it, without byte-order marks. */
export function decodeText(bytes: Uint8Array, file: string): Decoded | TableProblem {
  if (workbookKind(bytes) !== undefined) return { code: 'file-is-workbook', severity: 'error', file };
  const scan = encodingScan(file);
  scan.push(bytes);
  const found = scan.finish();
  if ('code' in found) return found;
  return { text: withoutMark(new TextDecoder(found.encoding).decode(bytes)), encoding: found.encoding };
}

export function isDecoded(result: Decoded | TableProblem): result is Decoded {
  return 'text' in result;
}

/** What kind of workbook a file begins like, whatever its name. */
export function workbookKind(bytes: Uint8Array): 'xlsx' | 'xls' | undefined {
  return (['xlsx', 'xls'] as const).find((kind) => workbooks[kind].every((byte, index) => bytes[index] === byte));
}

/** A decoder takes one mark away; a file saved twice has two. */
export function withoutMark(text: string): string {
  return text.replace(/^\uFEFF+/, '');
}

/** The longest a file is looked at to know its kind: byte-order marks, also doubled, and the start of a workbook. */
const fileKindLength = 16;

/** The pieces of a file, the first long enough to show what kind of file it is. */
export async function* piecesOf(file: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  let start: Uint8Array | undefined = new Uint8Array(0);
  for await (const bytes of file) {
    if (start === undefined) {
      yield bytes;
      continue;
    }
    start = joinedBytes([start, bytes]);
    if (start.length < fileKindLength) continue;
    yield start;
    start = undefined;
  }
  if (start !== undefined) yield start;
}

export function joinedBytes(parts: Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}
