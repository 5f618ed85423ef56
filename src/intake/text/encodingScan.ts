/** Which encoding bytes are in: what there is to know of it, gathered in one pass over the file. */
import { type ByteCheck, byteSample, gb18030Check, utf8Check } from './byteChecks.ts';
import { encodingVerdict, type Evidence, namedVerdict, unknownLabel, type Verdict } from './encodingVerdict.ts';
import { isCodePage, strictDecoder } from './decoder.ts';

/** Pieces may split characters. */
type EncodingScan = {
  push: (bytes: Uint8Array) => void;
  finish: () => Verdict;
};

const byteOrderMarks = [
  { encoding: 'utf-8', bytes: [0xef, 0xbb, 0xbf] },
  { encoding: 'utf-16le', bytes: [0xff, 0xfe] },
  { encoding: 'utf-16be', bytes: [0xfe, 0xff] },
];

/**
 * A byte-order mark decides, then the name of an encoding (any of https://encoding.spec.whatwg.org), held strictly.
 * Without either UTF-8 and GB18030 are read, and any other is refused by its likely name.
 */
export function encodingScan(file: string, label?: string): EncodingScan {
  const named = label === undefined ? undefined : encodingOf(label);
  const evidence: Evidence = {
    file,
    hasZero: false,
    utf8: utf8Check(),
    gb18030: gb18030Check(),
    sample: byteSample(),
  };
  let checks: ByteCheck[] = [];
  let isStarted = false;
  return { push, finish };

  function push(bytes: Uint8Array): void {
    if (bytes.length === 0) return;
    if (!isStarted) begin(bytes);
    isStarted = true;
    for (const check of checks) check.push(bytes);
    if (evidence.mark === undefined) evidence.sample.push(bytes);
  }

  function begin(bytes: Uint8Array): void {
    evidence.mark = markOf(bytes);
    evidence.wide = evidence.mark === undefined ? wideEncoding(bytes) : undefined;
    evidence.hasZero = bytes.subarray(0, startLength).includes(0);
    const encoding = evidence.mark ?? named;
    if (encoding !== undefined) evidence.strict = { encoding, check: checkOf(encoding) };
    checks = [evidence.utf8, evidence.gb18030, ...(evidence.strict === undefined ? [] : [evidence.strict.check])];
  }

  function checkOf(encoding: string): ByteCheck {
    return encoding === 'utf-8' ? utf8Check() : encoding === 'gb18030' ? gb18030Check() : strictDecoder(encoding);
  }

  function finish(): Verdict {
    for (const check of checks) check.finish();
    if (label !== undefined && named === undefined && evidence.mark === undefined) return unknownLabel(label, file);
    return label === undefined || evidence.mark !== undefined || !isStarted
      ? encodingVerdict(evidence)
      : namedVerdict(evidence, label);
  }
}

function markOf(bytes: Uint8Array): string | undefined {
  return byteOrderMarks.find((mark) => mark.bytes.every((byte, index) => bytes[index] === byte))?.encoding;
}

const startLength = 4096;
const leastZeroShare = 0.2;
const fewestZeros = 3;

/** UTF-16 without its mark has a zero in every ASCII character, on one side. */
function wideEncoding(bytes: Uint8Array): string | undefined {
  const start = bytes.subarray(0, startLength);
  const zeros = [0, 0];
  for (const [at, byte] of start.entries()) if (byte === 0) zeros[at % 2] = (zeros[at % 2] ?? 0) + 1;
  const [even = 0, odd = 0] = zeros;
  const most = Math.max(even, odd);
  if (most < Math.max(fewestZeros, (start.length / 2) * leastZeroShare) || Math.min(even, odd) * 4 > most)
    return undefined;
  return odd > even ? 'utf-16le' : 'utf-16be';
}

/** Of Python, Java and Windows; https://encoding.spec.whatwg.org/#names-and-labels has the others. */
const otherLabels: Record<string, string> = {
  cp936: 'gbk',
  ms936: 'gbk',
  cp949: 'euc-kr',
  ms949: 'euc-kr',
  uhc: 'euc-kr',
  euckr: 'euc-kr',
  cp932: 'shift_jis',
  eucjp: 'euc-jp',
  cp950: 'big5',
  ms950: 'big5',
  'big5-hkscs': 'big5',
  'utf-8-sig': 'utf-8',
  'utf-8-bom': 'utf-8',
  utf8mb4: 'utf-8',
  utf_8: 'utf-8',
  utf16: 'utf-16le',
  utf16le: 'utf-16le',
  utf16be: 'utf-16be',
  latin9: 'iso-8859-15',
};

/** The name by which it is decoded; GB2312 and GBK are read as GB18030, which holds them. */
function encodingOf(label: string): string | undefined {
  const key = label.trim().toLowerCase();
  const name = Object.hasOwn(otherLabels, key) ? otherLabels[key] : key;
  try {
    const { encoding } = new TextDecoder(name);
    return encoding === 'gbk' ? 'gb18030' : encoding;
  } catch {
    return isCodePage(key) ? key : undefined;
  }
}
