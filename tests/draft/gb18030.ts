/** A text as Chinese Excel saves it: ASCII and the two-byte characters of GB18030. Throws on any other. */
export function gb18030(text: string): Uint8Array {
  return Uint8Array.from([...text].flatMap((character) => bytesOf(character)));
}

function bytesOf(character: string): number[] {
  const code = character.codePointAt(0) ?? 0;
  const bytes = code < 0x80 ? [code] : pairs.get(character);
  if (bytes === undefined) throw new Error(`unknown character: ${character}`);
  return bytes;
}

const decoder = new TextDecoder('gb18030');
const span = (from: number, to: number) => Array.from({ length: to - from + 1 }, (_, index) => from + index);
const pairs = new Map(
  span(0x81, 0xfe)
    .flatMap((first) =>
      span(0x40, 0xfe)
        .filter((second) => second !== 0x7f)
        .map((second) => [decoder.decode(Uint8Array.of(first, second)), [first, second]] as [string, number[]]),
    )
    // Of two ways to write a character the first is the usual one.
    .toReversed(),
);
