import { describe, expect, test } from 'vitest';
import { parseRows } from '../../src/intake/text/csv.ts';

const rows = (text: string) => parseRows(text, 'a.csv').rows.map(({ line, cells }) => [line, ...cells]);
const problems = (text: string) =>
  parseRows(text, 'a.csv').problems.map(({ code, row, params }) => [code, row, params?.['position']]);

describe('rows are read', () => {
  test.each([
    [
      'with commas',
      'a,b\n1,2',
      [
        [1, 'a', 'b'],
        [2, '1', '2'],
      ],
    ],
    [
      'with tabs',
      'a\tb,c\td\n1\t2\t3',
      [
        [1, 'a', 'b,c', 'd'],
        [2, '1', '2', '3'],
      ],
    ],
    [
      'with semicolons',
      'a;b\n1;2,5',
      [
        [1, 'a', 'b'],
        [2, '1', '2,5'],
      ],
    ],
    [
      'with a delimiter chosen outside quotes',
      '"a;;;b",c\n1,2',
      [
        [1, 'a;;;b', 'c'],
        [2, '1', '2'],
      ],
    ],
    [
      'with any mixture of line ends',
      'a\r\n1\r2\n3',
      [
        [1, 'a'],
        [2, '1'],
        [3, '2'],
        [4, '3'],
      ],
    ],
    [
      'with quotes, doubled quotes and delimiters inside',
      'a,b\n"1,""x""",""',
      [
        [1, 'a', 'b'],
        [2, '1,"x"', ''],
      ],
    ],
    [
      'with a line break in a cell still one row',
      'a\n"1\r\n2"\n3',
      [
        [1, 'a'],
        [2, '1\n2'],
        [3, '3'],
      ],
    ],
    [
      'without blank rows, which still count',
      'a,b\n\n,\n1,2\n',
      [
        [1, 'a', 'b'],
        [4, '1', '2'],
      ],
    ],
    [
      'without the empty columns Excel adds',
      'a,b,,\n1,2,,\n3,4',
      [
        [1, 'a', 'b'],
        [2, '1', '2'],
        [3, '3', '4'],
      ],
    ],
    [
      'with __proto__ as an ordinary header',
      '__proto__,b\n1,2',
      [
        [1, '__proto__', 'b'],
        [2, '1', '2'],
      ],
    ],
  ])('%s', (_, text, expected) => {
    expect(rows(text)).toEqual(expected);
    expect(problems(text)).toEqual([]);
  });
});

describe('text is refused', () => {
  test.each([
    ['when empty', '', [['file-empty', undefined, undefined]]],
    ['when blank', ' \r\n,,\n', [['file-empty', undefined, undefined]]],
    ['at the row where an unclosed quote opens', 'a,b\n1,"2\n3,4\n', [['quote-unclosed', 2, 2]]],
    [
      'for a quote inside an unquoted cell',
      'a,b\n1,2"3"\n4"5,6',
      [
        ['quote-inside-field', 2, 2],
        ['quote-inside-field', 3, 1],
      ],
    ],
    ['for text after a closing quote', 'a,b\n"1"x,2', [['quote-inside-field', 2, 1]]],
    [
      'for a row too short and a row too long',
      'a,b\n1\n1,2,3',
      [
        ['row-ragged', 2, undefined],
        ['row-ragged', 3, undefined],
      ],
    ],
    ['for control characters', 'a,b\n1,2\u0000', [['character-forbidden', 2, 2]]],
    ['for invisible characters', 'a,b\n1\u200B,2', [['character-forbidden', 2, 1]]],
    ['for the mark of a failed decoding', 'a\n\uFFFD', [['character-forbidden', 2, 1]]],
  ])('%s', (_, text, expected) => {
    expect(problems(text)).toEqual(expected);
  });

  test('naming the character', () => {
    expect(parseRows('a\n\u0007', 'a.csv').problems[0]?.params).toEqual({ position: 1, character: 'U+0007' });
  });

  test('only in its bad rows', () => {
    expect(rows('a,b\n1\n3,4')).toEqual([
      [1, 'a', 'b'],
      [3, '3', '4'],
    ]);
  });
});
