/** The bytes of a file: pieces of them, workbook or text by their first bytes, decoded text. */
import { error, problemOf, type Problem, type ProblemKind } from '../../model/problem.ts';
import { encodingScan } from './encodingScan.ts';

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

type Decoded = { text: string; encoding: string };

/** A zip and an OLE file, sometimes renamed to .csv. */
const workbooks = { xlsx: [0x50, 0x4b, 0x03, 0x04], xls: [0xd0, 0xcf, 0x11, 0xe0] };

export function decodeText(bytes: Uint8Array, file: string): Decoded | Problem {
  if (workbookKind(bytes) !== undefined) return problemOf(fileProblems, 'file-is-workbook', { file });
  const scan = encodingScan(file);
  scan.push(bytes);
  const result = scan.finish();
  if ('code' in result) return result;
  return { text: withoutMark(new TextDecoder(result.encoding).decode(bytes)), encoding: result.encoding };
}

export function isDecoded(result: Decoded | Problem): result is Decoded {
  return 'text' in result;
}

/** Whatever its name. */
export function workbookKind(bytes: Uint8Array): 'xlsx' | 'xls' | undefined {
  return (['xlsx', 'xls'] as const).find((kind) => workbooks[kind].every((byte, index) => bytes[index] === byte));
}

/** A file saved twice has two marks, and a decoder removes one. */
export function withoutMark(text: string): string {
  return text.replace(/^\uFEFF+/, '');
}

/** Covers doubled byte-order marks and the start of a workbook. */
const fileKindLength = 16;

/** The first piece is long enough to show the kind of file. */
export async function* bytePieces(file: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
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
