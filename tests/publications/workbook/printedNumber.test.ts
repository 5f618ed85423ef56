import { describe, expect, it, test } from 'vitest';
import type { Book } from '../../../src/figures/book.ts';
import type { TableCell } from '../../../src/model/block.ts';
import type { Flag } from '../../../src/model/cell.ts';
import type { MarkedNumber } from '../../../src/model/language.ts';
import { columnRoom, formatOf, printedNumber } from '../../../src/publications/workbook/printedNumber.ts';
import { officeStrings } from '../../../src/words/officeStrings.ts';

const printed = (number: string, more: Partial<MarkedNumber> = {}, flags: Flag[] = []) => {
  const mark = { kind: 'cell', id: 'x' } as const;
  const text = [{ number, gap: '', unit: '', mark, demonstration: false, ...more }];
  const book = { byId: () => ({ cell: { state: 'value', flags } }) } as unknown as Book;
  return printedNumber({ text, state: 'value' }, book, officeStrings['zh-CN']);
};
const format = (number: string, beside: string[] = [], more: Partial<MarkedNumber> = {}, flags: Flag[] = []) => {
  const own = printed(number, more, flags)!;
  return formatOf(own, columnRoom([own, ...beside.map((other) => printed(other)!)]));
};

describe('a printed number as a number of a spreadsheet', () => {
  test.each([
    ['1,562', 1562],
    ['44.22', 44.22],
    ['−3.20', -3.2],
    ['+14', 14],
    ['≈2,270', 2270],
    ['1,05,000.5', 105_000.5],
    ['0', 0],
  ])('%s is %d', (number, value) => expect(printed(number)?.value).toBe(value));

  it('is none where there is a word, a symbol, or more digits than a spreadsheet keeps', () => {
    const book = {} as Book;
    const cell = (state: TableCell['state']): TableCell => ({ text: ['…'], state });
    expect(printedNumber(cell('absent'), book, officeStrings.en)).toBeUndefined();
    expect(printedNumber(cell('withheld'), book, officeStrings.en)).toBeUndefined();
    expect(printed('1,234,567,890,123,456')).toBeUndefined();
  });
});

describe('its format', () => {
  test.each([
    ['leaves the room of ○', format('1,562'), '#,##0_○'],
    ['keeps the decimals that were published', format('44.20'), '#,##0.00_○'],
    ['aligns at the point', format('5,053', ['44.22']), '#,##0_._0_0_○'],
    ['marks a demonstration', format('372', [], { demonstration: true }), '#,##0"○"'],
    ['marks what is preliminary and leaves no room twice', format('9', [], { provisional: true }), '#,##0"初步"'],
    ['marks what was revised', format('9', [], {}, ['revised']), '#,##0"修订"'],
    ['marks a break', format('9', [], { sign: 'b' }), '#,##0"b"'],
    ['writes the unit that no head has', format('66.5', [], { unit: '%' }), '#,##0.0"%"'],
    ['says that it is a round number', format('≈2,270'), '"≈"#,##0_○'],
    ['always signs a change', format('+14'), '+#,##0_○;−#,##0_○;#,##0_○'],
    [
      'groups as in the place',
      format('1,05,00,000'),
      '[>=10000000]##","##","##","##0_○;[>=100000]##","##","##0_○;#,##0_○',
    ],
  ])('%s', (_, made, expected) => expect(made).toBe(expected));

  it('leaves the room of the longest mark of its column', () => {
    const own = printed('9')!;
    const other = printed('9', { demonstration: true, provisional: true })!;
    expect(formatOf(own, columnRoom([own, other]))).toBe('#,##0_○_初_步');
  });
});
