import { encodingScan } from './encodingScan.ts';
import type { TableProblem } from './problem.ts';

export type Decoded = { text: string; encoding: string };

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
