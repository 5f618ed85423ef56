/** Text of an encoding, piece by piece: by the platform, or by iconv-lite what the platform reads wrongly or not at all. */
import iconv from 'iconv-lite';
import { type ByteCheck, type BytePlace, lineEnds } from './byteChecks.ts';

type PieceDecoder = { decode: (bytes?: Uint8Array, options?: { stream?: boolean }) => string };

/** Of Unified Hangul (CP949) and of Hong Kong (HKSCS) the platform knows only a part, and invents characters for the rest. */
const fullerEncodings: Record<string, string> = { 'euc-kr': 'cp949', big5: 'big5hkscs' };

/** Code pages that no browser knows; iconv-lite has names for other things than encodings of text as well. */
const codePage =
  /^(cp|ibm|oem)?(437|720|737|77[56]|808|85\d|86\d|869|1125|1133)$|^(viscii|tcvn|armscii8|mik|rk1048|pt154)$/;

/** With `isStrict` it throws where bytes are no text of the encoding. */
export function textDecoder(encoding: string, isStrict = false): PieceDecoder {
  const fuller = Object.hasOwn(fullerEncodings, encoding) ? fullerEncodings[encoding] : undefined;
  const name = fuller ?? (isCodePage(encoding) ? encoding : undefined);
  return name === undefined ? new TextDecoder(encoding, { fatal: isStrict }) : libraryDecoder(name, isStrict);
}

export function isCodePage(label: string): boolean {
  return codePage.test(label) && iconv.encodingExists(label);
}

function libraryDecoder(name: string, isStrict: boolean): PieceDecoder {
  let decoder = iconv.getDecoder(name);
  return {
    decode: (bytes, { stream = false } = {}) => {
      const text = bytes === undefined ? '' : decoder.write(bytes as Parameters<typeof decoder.write>[0]);
      const end = stream ? '' : (decoder.end() ?? '');
      if (!stream) decoder = iconv.getDecoder(name);
      if (isStrict && (text + end).includes('\uFFFD')) throw new TypeError(`invalid ${name}`);
      return text + end;
    },
  };
}

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
