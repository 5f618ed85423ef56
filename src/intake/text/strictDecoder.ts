/** Whether bytes are in an encoding that a decoder knows, read piece by piece, with the place of the first that is not. */
import { lineEnds, type ByteCheck, type BytePlace } from './byteChecks.ts';
import { textDecoder } from './textDecoder.ts';

/** A longer line is not kept: a bad byte is then placed at its piece. */
const longestLine = 1_000_000;

/** A byte-order mark of the encoding is let through. */
export function strictDecoder(encoding: string): ByteCheck {
  const decoder = textDecoder(encoding, true);
  // of the pieces before: bytes, line ends, and the bytes since the last of them
  let offset = 0;
  let lines = 0;
  let tail = new Uint8Array(0);
  const check: ByteCheck = { push, finish };
  return check;

  function push(bytes: Uint8Array): void {
    if (check.failedAt !== undefined) return;
    try {
      decoder.decode(bytes, { stream: true });
      keepTail(bytes);
    } catch {
      check.failedAt = failure(bytes);
    }
  }

  function finish(): void {
    if (check.failedAt !== undefined) return;
    try {
      decoder.decode();
    } catch {
      check.failedAt = failure(new Uint8Array(0));
    }
  }

  function keepTail(bytes: Uint8Array): void {
    const end = bytes.lastIndexOf(0x0a) + 1;
    if (end > 0) tail = bytes.slice(end);
    else tail = tail.length > longestLine ? new Uint8Array(0) : new Uint8Array([...tail, ...bytes]);
    offset += bytes.length;
    lines += lineEnds(bytes);
  }

  /** 0A is always a line end, so that a line can be read by itself; not in UTF-16. */
  function failure(bytes: Uint8Array): BytePlace {
    if (encoding.startsWith('utf-16')) return { offset: offset + bytes.length, row: lines + 1 };
    const line = new Uint8Array([...tail, ...bytes]);
    const bad = badByte(line, encoding);
    return { offset: offset - tail.length + bad, row: lines + lineEnds(line.subarray(0, bad)) + 1 };
  }
}

/** The length where only the end is missing. */
function badByte(bytes: Uint8Array, encoding: string): number {
  let good = 0;
  let bad = bytes.length + 1;
  while (bad - good > 1) {
    const middle = (good + bad) >> 1;
    if (accepts(bytes.subarray(0, middle), encoding)) good = middle;
    else bad = middle;
  }
  return good;
}

/** With an unfinished character at the end. */
function accepts(bytes: Uint8Array, encoding: string): boolean {
  try {
    textDecoder(encoding, true).decode(bytes, { stream: true });
    return true;
  } catch {
    return false;
  }
}
