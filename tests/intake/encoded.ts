/**
 * A text in an encoding, by decoding all that there is of one or two bytes, of GB18030 also four. Throws on a character
 * that it lacks; of those beyond U+FFFF it has none.
 */
export function encoded(text: string, encoding: string): Uint8Array {
  const bytes = bytesIn(encoding);
  return Uint8Array.from([...text].flatMap((character) => bytes.get(character) ?? unknown(character, encoding)));
}

const known = new Map<string, Map<string, number[]>>();

/** The characters beyond ASCII that an encoding has. */
export function charactersOf(encoding: string): string[] {
  return [...bytesIn(encoding).keys()].filter((character) => character > '\u007F');
}

function bytesIn(encoding: string): Map<string, number[]> {
  const all = encoding === 'gb18030' ? [...sequences, ...fourBytes] : sequences;
  const bytes = known.get(encoding) ?? inverse(new TextDecoder(encoding, { fatal: true }), all);
  known.set(encoding, bytes);
  return bytes;
}

const span = (from: number, to: number) => Array.from({ length: to - from + 1 }, (_, index) => from + index);
const sequences = [
  ...span(0, 0xff).map((byte) => [byte]),
  ...span(0x81, 0xfe).flatMap((lead) => span(0x40, 0xfe).map((trail) => [lead, trail])),
];

const digits = span(0x30, 0x39);
const fourBytes = span(0x81, 0x84).flatMap((first) =>
  digits.flatMap((second) =>
    span(0x81, 0xfe).flatMap((third) => digits.map((fourth) => [first, second, third, fourth])),
  ),
);

/** Of two ways to write a character the first is the usual one. */
function inverse(decoder: TextDecoder, all: number[][]): Map<string, number[]> {
  const bytes = new Map<string, number[]>();
  for (const sequence of all) {
    const character = decoded(decoder, sequence);
    if ([...character].length === 1 && !bytes.has(character)) bytes.set(character, sequence);
  }
  return bytes;
}

function decoded(decoder: TextDecoder, bytes: number[]): string {
  try {
    return decoder.decode(Uint8Array.from(bytes));
  } catch {
    return '';
  }
}

function unknown(character: string, encoding: string): never {
  throw new Error(`unknown character in ${encoding}: ${character}`);
}
