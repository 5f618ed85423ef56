import { describe, expect, test } from 'vitest';
import { decodeText } from '../../src/intake/readTable.ts';

const bytes = (...values: number[]) => Uint8Array.from(values);
const utf8 = (text: string) => new TextEncoder().encode(text);
const error = (code: string, rest: object = {}) => ({ code, severity: 'error', file: 'a.csv', ...rest });

describe('a file is decoded', () => {
  test.each([
    ['plain ASCII as UTF-8', utf8('a,b'), 'a,b', 'utf-8'],
    ['an empty file as UTF-8', bytes(), '', 'utf-8'],
    ['Chinese without a mark as UTF-8', utf8('户'), '户', 'utf-8'],
    ['a UTF-8 mark away', bytes(0xef, 0xbb, 0xbf, 0x61), 'a', 'utf-8'],
    ['a doubled UTF-8 mark away', bytes(0xef, 0xbb, 0xbf, 0xef, 0xbb, 0xbf, 0x61), 'a', 'utf-8'],
    ['UTF-16 little-endian by its mark', bytes(0xff, 0xfe, 0x37, 0x62), '户', 'utf-16le'],
    ['UTF-16 big-endian by its mark', bytes(0xfe, 0xff, 0x62, 0x37), '户', 'utf-16be'],
    ['GB18030 when it is not UTF-8', bytes(0xbb, 0xa7, 0x2c, 0xc8, 0xcb), '户,人', 'gb18030'],
    ['four-byte GB18030', bytes(0x82, 0x35, 0x8f, 0x33, 0xbb, 0xa7), '\u9FA6户', 'gb18030'],
    ['the euro sign of Chinese Windows', bytes(0x80), '€', 'gb18030'],
  ])('%s', (_, input, text, encoding) => {
    expect(decodeText(input, 'a.csv')).toEqual({ text, encoding });
  });
});

describe('a file is refused', () => {
  test.each([
    ['with the offset and line of the bad byte', bytes(0x61, 0x0a, 0xbb, 0xa7, 0xff, 0x61), 2, 4, 'utf-8, gb18030'],
    ['when it is cut inside a GB18030 character', bytes(0xbb, 0xa7, 0xc8), 1, 3, 'utf-8, gb18030'],
    ['when its mark says UTF-8 and a byte is not', bytes(0xef, 0xbb, 0xbf, 0x61, 0xff), 1, 4, 'utf-8'],
    ['when UTF-16 is cut inside a character', bytes(0xff, 0xfe, 0x37), undefined, 3, 'utf-16le'],
  ])('%s', (_, input, row, offset, expected) => {
    expect(decodeText(input, 'a.csv')).toEqual(error('encoding-unknown', { row, expected, params: { offset } }));
  });

  test('when a few accented letters could as well be Chinese', () => {
    expect(decodeText(utf8('Café'), 'a.csv')).toEqual(error('encoding-ambiguous', { expected: 'utf-8, gb18030' }));
  });

  test('when it is a workbook under another name', () => {
    expect(decodeText(utf8('PK\u0003\u0004rest'), 'a.csv')).toEqual(error('file-is-workbook'));
  });
});
