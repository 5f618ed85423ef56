/** Which encoding bytes are in: byte-order mark, strict UTF-8, strict GB18030, else refused. */
import { error, problemOf, type Problem, type ProblemKind } from '../../model/problem.ts';

/**
 * Detectors guess Chinese files wrong; this order was right on every sample. Pieces may split characters; only the
 * last line is kept. GB18030 with rare characters is refused: it is another encoding, or damaged UTF-8.
 */
type EncodingScan = {
  push: (bytes: Uint8Array) => void;
  finish: () => { encoding: string } | Problem;
};

export const encodingProblems = {
  'encoding-unknown': error({
    'zh-CN': { fact: '第{offset}字节之后的文字编码无法识别', remedy: '在 Excel 中另存为“CSV UTF-8（逗号分隔）”' },
    en: { fact: 'after byte {offset} the text is of no known encoding', remedy: 'save it again as “CSV UTF-8”' },
  }),
  'encoding-ambiguous': error({
    'zh-CN': { fact: '文字编码有两种读法', remedy: '在 Excel 中另存为“CSV UTF-8（逗号分隔）”' },
    en: { fact: 'the text can be read in two encodings', remedy: 'save it again as “CSV UTF-8”' },
  }),
} satisfies Record<string, ProblemKind>;

const byteOrderMarks = [
  { encoding: 'utf-8', bytes: [0xef, 0xbb, 0xbf] },
  { encoding: 'utf-16le', bytes: [0xff, 0xfe] },
  { encoding: 'utf-16be', bytes: [0xfe, 0xff] },
];

/** A longer line is not kept: a bad byte is then placed at its piece. */
const longestLine = 1_000_000;

export function encodingScan(file: string): EncodingScan {
  let decoders: StrictDecoder[] = [];
  let isStarted = false;
  let isAscii = true;
  const pairs = pairScan();
  const position: Position = { offset: 0, lines: 0, tail: new Uint8Array(0) };
  return { push, finish };

  function push(bytes: Uint8Array): void {
    if (bytes.length === 0) return;
    if (!isStarted) decoders = markDecoders(bytes) ?? [strictDecoder('utf-8')];
    isStarted = true;
    // ASCII is the same in GB18030: its decoder begins with the first other byte
    if (isAscii && bytes.some((byte) => byte > 0x7f)) {
      isAscii = false;
      if (markDecoders(bytes) === undefined || position.offset > 0)
        decoders = [...decoders, ...secondDecoders(decoders)];
    }
    for (const decoder of decoders) decoder.push(bytes, position);
    if (decoders[1] !== undefined && decoders[1].failedAt === undefined) pairs.push(bytes);
    movePosition(position, bytes);
  }

  function finish(): { encoding: string } | Problem {
    for (const decoder of decoders) decoder.finish(position);
    const [first, other] = decoders;
    if (first === undefined) return { encoding: 'utf-8' };
    const isUnsure = first.failedAt === undefined && first.isOnlyTwoByte() && other?.failedAt === undefined;
    if (isUnsure && other !== undefined)
      return problemOf(encodingProblems, 'encoding-ambiguous', { file, expected: 'utf-8, gb18030' });
    const sound = decoders.find(({ failedAt }) => failedAt === undefined);
    const isRubbish = sound !== undefined && sound !== first && pairs.isDoubtful();
    return sound === undefined || isRubbish ? refusal(decoders, file) : { encoding: sound.encoding };
  }
}

/** Of a piece: offset, line ends before it, and the bytes since the last of them. */
type Position = { offset: number; lines: number; tail: Uint8Array };

type StrictDecoder = {
  encoding: string;
  failedAt?: { offset: number; row: number };
  isOnlyTwoByte: () => boolean;
  push: (bytes: Uint8Array, position: Position) => void;
  finish: (position: Position) => void;
};

/** Two-byte UTF-8 (U+0080–U+07FF) alone may also be GB18030. */
function strictDecoder(encoding: string): StrictDecoder {
  const decoder = new TextDecoder(encoding, { fatal: true });
  let hasTwoByte = false;
  let hasLonger = false;
  const state: StrictDecoder = { encoding, isOnlyTwoByte: () => hasTwoByte && !hasLonger, push, finish };
  return state;

  function push(bytes: Uint8Array, position: Position): void {
    if (state.failedAt !== undefined) return;
    try {
      const text = decoder.decode(bytes, { stream: true });
      hasLonger ||= /[\u0800-\uFFFF]/.test(text);
      hasTwoByte ||= /[\u0080-\u07FF]/.test(text);
    } catch {
      state.failedAt = failure(bytes, position);
    }
  }

  function finish(position: Position): void {
    if (state.failedAt !== undefined) return;
    try {
      decoder.decode();
    } catch {
      state.failedAt = failure(new Uint8Array(0), position);
    }
  }

  /** 0A is always a line end in UTF-8 and GB18030, so a line can be read by itself; not in UTF-16. */
  function failure(bytes: Uint8Array, { offset, lines, tail }: Position): { offset: number; row: number } {
    if (encoding.startsWith('utf-16')) return { offset: offset + bytes.length, row: lines + 1 };
    const line = new Uint8Array([...tail, ...bytes]);
    const bad = badByte(line, encoding) ?? line.length;
    return { offset: offset - tail.length + bad, row: lines + lineEnds(line.subarray(0, bad)) + 1 };
  }
}

function markDecoders(bytes: Uint8Array): StrictDecoder[] | undefined {
  const mark = byteOrderMarks.find((byteOrderMark) =>
    byteOrderMark.bytes.every((byte, index) => bytes[index] === byte),
  );
  return mark && [strictDecoder(mark.encoding)];
}

function secondDecoders([first]: StrictDecoder[]): StrictDecoder[] {
  return first?.encoding === 'utf-8' ? [strictDecoder('gb18030')] : [];
}

function movePosition(position: Position, bytes: Uint8Array): void {
  const end = bytes.lastIndexOf(0x0a) + 1;
  const { tail } = position;
  if (end > 0) position.tail = bytes.slice(end);
  else position.tail = tail.length > longestLine ? new Uint8Array(0) : new Uint8Array([...tail, ...bytes]);
  position.offset += bytes.length;
  position.lines += lineEnds(bytes);
}

function lineEnds(bytes: Uint8Array): number {
  let count = 0;
  for (let at = bytes.indexOf(0x0a); at >= 0; at = bytes.indexOf(0x0a, at + 1)) count += 1;
  return count;
}

/** Of the encoding that got furthest, the likelier one. */
function refusal(decoders: StrictDecoder[], file: string): Problem {
  const furthest = Math.max(...decoders.map(({ failedAt }) => failedAt?.offset ?? 0));
  const failed = decoders.find(({ failedAt }) => failedAt?.offset === furthest);
  const place = failed?.encoding.startsWith('utf-16') ? {} : { row: failed?.failedAt?.row };
  return problemOf(encodingProblems, 'encoding-unknown', {
    file,
    ...place,
    expected: decoders.map(({ encoding }) => encoding).join(', '),
    params: { offset: furthest },
  });
}

function badByte(bytes: Uint8Array, encoding: string): number | undefined {
  if (accepts(bytes, encoding, false)) return undefined;
  let good = 0;
  let bad = bytes.length + 1;
  while (bad - good > 1) {
    const middle = (good + bad) >> 1;
    if (middle <= bytes.length && accepts(bytes.subarray(0, middle), encoding, true)) good = middle;
    else bad = middle;
  }
  return good;
}

/** `stream` accepts an unfinished character at the end. */
function accepts(bytes: Uint8Array, encoding: string, stream: boolean): boolean {
  try {
    new TextDecoder(encoding, { fatal: true }).decode(bytes, { stream });
    return true;
  } catch {
    return false;
  }
}

type PairScan = { push: (bytes: Uint8Array) => void; isDoubtful: () => boolean };

const mostRarePairs = 0.25;

/**
 * Written Chinese is nearly all GB2312, both bytes at least A1. Big5 and damaged UTF-8 also decode as GB18030, but
 * half of their pairs are outside.
 */
function pairScan(): PairScan {
  let lead = 0;
  let skip = 0;
  let pairs = 0;
  let rare = 0;
  return { push: (bytes) => bytes.forEach(look), isDoubtful: () => rare > pairs * mostRarePairs };

  function look(byte: number): void {
    if (skip > 0) skip -= 1;
    else if (lead === 0) lead = byte > 0x80 ? byte : 0;
    else follow(byte);
  }

  /** A lead byte and a digit begin a four-byte character. */
  function follow(byte: number): void {
    if (byte >= 0x30 && byte <= 0x39) skip = 2;
    else {
      pairs += 1;
      if (lead < 0xa1 || byte < 0xa1) rare += 1;
    }
    lead = 0;
  }
}
