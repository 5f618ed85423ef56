/** Which encoding bytes are in: byte-order mark, strict UTF-8, strict GB18030, else refused. */
import { error, problemOf, type Problem, type ProblemKind } from '../../model/problem.ts';

/**
 * Encoding detectors guess Chinese files wrong; this order was right on every sample. A file is seen in pieces, of which
 * only the last line is kept; a character may straddle two pieces. GB18030 of rare characters is refused too: it is
 * another encoding, or UTF-8 with an error in it.
 */
type EncodingScan = {
  push: (bytes: Uint8Array) => void;
  /** The encoding of everything pushed, or what is wrong with it. */
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

/** Bytes of a longer line are not kept, so that the place of a bad one is that of its piece. */
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
    // while all bytes are ASCII, GB18030 reads the same: its decoder begins with the first other byte
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

/** Where a chunk begins: its offset in the file, line ends before it, and the bytes since the last of them. */
type Position = { offset: number; lines: number; tail: Uint8Array };

type StrictDecoder = {
  encoding: string;
  failedAt?: { offset: number; row: number };
  isOnlyTwoByte: () => boolean;
  push: (bytes: Uint8Array, position: Position) => void;
  finish: (position: Position) => void;
};

/** Two-byte UTF-8 (U+0080–U+07FF) and nothing longer is also what a few GB18030 characters look like. */
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

  /**
   * In UTF-8 and GB18030 the byte 0A is always a line end, so that a line can be read again by itself; in UTF-16 the
   * place is that of the chunk.
   */
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

/** Points at the encoding that got furthest: the likelier one. */
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

/** Where the first byte sequence that is not of the encoding was noticed; undefined when every byte is. */
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

/** `stream`: an unfinished character at the end is still acceptable. */
function accepts(bytes: Uint8Array, encoding: string, stream: boolean): boolean {
  try {
    new TextDecoder(encoding, { fatal: true }).decode(bytes, { stream });
    return true;
  } catch {
    return false;
  }
}

/** Looks at the byte pairs of a text that GB18030 can read, which may be no GB18030 all the same. */
type PairScan = { push: (bytes: Uint8Array) => void; isDoubtful: () => boolean };

/** More than this share of rare pairs is not what anybody writes. */
const mostRarePairs = 0.25;

/**
 * Nearly every character that is written in Chinese is one of GB2312: both its bytes are A1 or more. UTF-8 with a broken
 * character, and Big5, decode as GB18030 too, but as rubbish: about half of their pairs are from outside.
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

  /** After a digit a character of four bytes goes on for two more. */
  function follow(byte: number): void {
    if (byte >= 0x30 && byte <= 0x39) skip = 2;
    else {
      pairs += 1;
      if (lead < 0xa1 || byte < 0xa1) rare += 1;
    }
    lead = 0;
  }
}
