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
