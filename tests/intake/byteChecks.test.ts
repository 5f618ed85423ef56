import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { gb18030Check, utf8Check, type ByteCheck } from '../../src/intake/text/byteChecks.ts';

const checks: [string, () => ByteCheck][] = [
  ['utf-8', utf8Check],
  ['gb18030', gb18030Check],
];

function isAccepted(check: ByteCheck, pieces: Uint8Array[]): boolean {
  for (const piece of pieces) check.push(piece);
  check.finish();
  return check.failedAt === undefined;
}

function isDecoded(bytes: Uint8Array, encoding: string): boolean {
  try {
    new TextDecoder(encoding, { fatal: true }).decode(bytes);
    return true;
  } catch {
    return false;
  }
}

const edges = [0x00, 0x2c, 0x30, 0x39, 0x40, 0x7e, 0x7f, 0x80, 0x81, 0x84, 0x8f, 0x90, 0x9f, 0xa0, 0xa1, 0xbf, 0xc1];
const moreEdges = [0xc2, 0xdf, 0xe0, 0xe3, 0xed, 0xee, 0xef, 0xf0, 0xf4, 0xf5, 0xfe, 0xff];
const byte = fc.oneof(fc.constantFrom(...edges, ...moreEdges), fc.integer({ min: 0, max: 0xff }));

describe('bytes', () => {
  test.each(checks)('are %s where its decoder takes them, however they are cut', (encoding, newCheck) => {
    fc.assert(
      fc.property(fc.array(byte, { maxLength: 6 }), fc.nat(6), (values, cut) => {
        const bytes = Uint8Array.from(values);
        const pieces = [bytes.subarray(0, cut), bytes.subarray(cut)];
        expect(isAccepted(newCheck(), pieces)).toBe(isDecoded(bytes, encoding));
      }),
      { numRuns: 3000 },
    );
  });

  it('of four to a character are GB18030 where Unicode has it', () => {
    const span = (from: number, to: number) => fc.integer({ min: from, max: to });
    const four = fc.tuple(span(0x81, 0xfe), span(0x30, 0x39), span(0x81, 0xfe), span(0x30, 0x39));
    fc.assert(
      fc.property(four, (values) => {
        const bytes = Uint8Array.from(values);
        expect(isAccepted(gb18030Check(), [bytes])).toBe(isDecoded(bytes, 'gb18030'));
      }),
      { numRuns: 3000 },
    );
  });

  test.each(checks)('of one or two are %s where its decoder takes them', (encoding, newCheck) => {
    const wrong: number[][] = [];
    for (let first = 0; first < 0x100; first += 1)
      for (const second of [...edges, ...moreEdges]) {
        const bytes = Uint8Array.of(first, second);
        if (isAccepted(newCheck(), [bytes]) !== isDecoded(bytes, encoding)) wrong.push([first, second]);
      }
    expect(wrong).toEqual([]);
  });

  it('that fit nowhere have their place in the file and their line', () => {
    const check = utf8Check();
    check.push(Uint8Array.of(0x61, 0x0a, 0x62));
    check.push(Uint8Array.of(0x0a, 0xe5, 0x2c));
    expect(check.failedAt).toEqual({ offset: 5, row: 3 });
  });
});
