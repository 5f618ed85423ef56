/** Whether bytes are UTF-8 or GB18030, read once and piece by piece, with the place of the first byte that is not. */

/** Of the first byte that does not fit: counted from 0 in the file, and its line from 1. */
export type BytePlace = { offset: number; row: number };

export type ByteCheck = {
  push: (bytes: Uint8Array) => void;
  finish: () => void;
  failedAt?: BytePlace;
};

/** `hasLonger`: some character has three bytes or more. */
export type Utf8Check = ByteCheck & { isAscii: boolean; hasLonger: boolean };

/** https://encoding.spec.whatwg.org/#utf-8-decoder */
export function utf8Check(): Utf8Check {
  let needed = 0;
  let lower = 0x80;
  let upper = 0xbf;
  const places = byteCounter();
  const check: Utf8Check = { push, finish, isAscii: true, hasLonger: false };
  return check;

  function push(bytes: Uint8Array): void {
    if (check.failedAt !== undefined) return;
    for (let at = 0; at < bytes.length; at += 1) {
      if (needed === 0) at = asciiEnd(bytes, at);
      if (at === bytes.length) break;
      if (!isNext(bytes[at]!)) {
        check.failedAt = places.placeOf(bytes, at);
        return;
      }
    }
    places.count(bytes);
  }

  function isNext(byte: number): boolean {
    check.isAscii = false;
    if (needed === 0) return isLead(byte);
    if (byte < lower || byte > upper) return false;
    needed -= 1;
    lower = 0x80;
    upper = 0xbf;
    return true;
  }

  function isLead(byte: number): boolean {
    if (byte < 0xc2 || byte > 0xf4) return false;
    needed = byte < 0xe0 ? 1 : byte < 0xf0 ? 2 : 3;
    check.hasLonger ||= needed > 1;
    if (byte === 0xe0) lower = 0xa0;
    if (byte === 0xed) upper = 0x9f;
    if (byte === 0xf0) lower = 0x90;
    if (byte === 0xf4) upper = 0x8f;
    return true;
  }

  function finish(): void {
    if (needed > 0) check.failedAt ??= places.placeOf(new Uint8Array(0), 0);
  }
}

/** The first byte from `from` on that is not ASCII, or the end. */
function asciiEnd(bytes: Uint8Array, from: number): number {
  let at = from;
  while (at < bytes.length && bytes[at]! < 0x80) at += 1;
  return at;
}

/** `isDoubtful`: more rare characters than in written Chinese. */
export type Gb18030Check = ByteCheck & { isDoubtful: () => boolean };

const mostRarePairs = 0.25;
const fewestRarePairs = 4;

/**
 * https://encoding.spec.whatwg.org/#gb18030-decoder; 80 is the euro sign of Chinese Windows. Written Chinese is nearly
 * all GB2312, both bytes at least A1: other encodings also fit, but half of their pairs are outside.
 */
export function gb18030Check(): Gb18030Check {
  // the bytes so far of a character
  let first = 0;
  let second = 0;
  let third = 0;
  let pairs = 0;
  let rare = 0;
  const places = byteCounter();
  const check: Gb18030Check = {
    push,
    finish,
    isDoubtful: () => rare >= fewestRarePairs && rare > pairs * mostRarePairs,
  };
  return check;

  function push(bytes: Uint8Array): void {
    if (check.failedAt !== undefined) return;
    for (let at = 0; at < bytes.length; at += 1) {
      const byte = bytes[at]!;
      if (first === 0 && byte <= 0x80) continue;
      if (!isNext(byte)) {
        check.failedAt = places.placeOf(bytes, at);
        return;
      }
    }
    places.count(bytes);
  }

  function isNext(byte: number): boolean {
    if (first === 0) return (first = byte) < 0xff;
    if (second === 0) return byte >= 0x30 && byte <= 0x39 ? (second = byte) > 0 : isPair(byte);
    if (third === 0) return (third = byte) > 0x80 && byte < 0xff;
    return isFour(byte);
  }

  function isPair(byte: number): boolean {
    pairs += 1;
    if (first < 0xa1 || byte < 0xa1) rare += 1;
    first = 0;
    return byte >= 0x40 && byte !== 0x7f && byte < 0xff;
  }

  function isFour(byte: number): boolean {
    const pointer = ((first - 0x81) * 10 + second - 0x30) * 1260 + (third - 0x81) * 10 + byte - 0x30;
    first = 0;
    second = 0;
    third = 0;
    const isMapped = pointer < 39_420 || (pointer >= 189_000 && pointer < 1_237_576);
    return byte >= 0x30 && byte <= 0x39 && isMapped;
  }

  function finish(): void {
    if (first > 0) check.failedAt ??= places.placeOf(new Uint8Array(0), 0);
  }
}

/** Of the pieces before: their bytes and line ends. */
function byteCounter(): { count: (bytes: Uint8Array) => void; placeOf: (bytes: Uint8Array, at: number) => BytePlace } {
  let offset = 0;
  let lines = 0;
  return {
    count: (bytes) => {
      offset += bytes.length;
      lines += lineEnds(bytes);
    },
    placeOf: (bytes, at) => ({ offset: offset + at, row: lines + lineEnds(bytes.subarray(0, at)) + 1 }),
  };
}

export function lineEnds(bytes: Uint8Array): number {
  let count = 0;
  for (let at = bytes.indexOf(0x0a); at >= 0; at = bytes.indexOf(0x0a, at + 1)) count += 1;
  return count;
}

/** Distinct cells of a file with bytes above 7F: what its encoding is told by. */

export type ByteSample = { push: (bytes: Uint8Array) => void; bytes: () => Uint8Array };

const mostBytes = 32_768;
const longestCell = 2000;

/** Of pieces with such bytes, where few cells are distinct. */
const mostBytesRead = 1_000_000;

/** None of these is part of a character in any encoding that a label names, UTF-16 apart. */
const separators = Uint8Array.of(0x00, 0x09, 0x0a, 0x0d, 0x22, 0x2c);
const isSeparator = Uint8Array.from({ length: 0x100 }, (_, byte) => (separators.includes(byte) ? 1 : 0));

/** Cells in the order of the file, with line ends between them; each once, so that what repeats counts once. */
export function byteSample(): ByteSample {
  const cells = new Set<string>();
  let length = 0;
  let read = 0;
  let cell: number[] = [];
  let isHigh = false;
  return { push, bytes };

  function push(bytes: Uint8Array): void {
    if (length >= mostBytes || read >= mostBytesRead) return;
    if (hasHighByte(bytes)) {
      read += bytes.length;
      take(bytes);
    } else endsOf(bytes).forEach(take);
  }

  function take(bytes: Uint8Array): void {
    for (const byte of bytes) {
      if (isSeparator[byte] === 1) endCell();
      else if (cell.length < longestCell) cell.push(byte);
      isHigh ||= byte > 0x7f;
    }
  }

  function endCell(): void {
    const text = isHigh ? String.fromCharCode(...cell) : '';
    if (isHigh && !cells.has(text)) length += text.length;
    if (isHigh) cells.add(text);
    cell = [];
    isHigh = false;
  }

  function bytes(): Uint8Array {
    endCell();
    return Uint8Array.from([...cells].join('\n'), (byte) => byte.charCodeAt(0));
  }
}

function hasHighByte(bytes: Uint8Array): boolean {
  for (const byte of bytes) if (byte > 0x7f) return true;
  return false;
}

/** The cells that may go on in the pieces before and after. */
function endsOf(bytes: Uint8Array): Uint8Array[] {
  const first = bytes.findIndex((byte) => separators.includes(byte));
  const last = bytes.findLastIndex((byte) => separators.includes(byte));
  return first < 0 ? [bytes] : [bytes.subarray(0, first + 1), bytes.subarray(last + 1)];
}
