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
