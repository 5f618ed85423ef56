import { describe, expect, it, test } from 'vitest';
import { comparableText } from '../../src/intake/cells/parseRow.ts';
import { parseTable } from '../../src/intake/readTable.ts';
import type { TableSchema } from '../../src/intake/table/table.ts';

const schema: TableSchema = {
  fields: [
    { name: 'year', type: 'integer' },
    { name: 'area', type: 'string' },
    { name: 'households', type: 'number' },
  ],
  primaryKey: ['year', 'area'],
  missingValues: [''],
};
const read = (...rows: string[]) =>
  parseTable(new TextEncoder().encode(['year,area,households', ...rows].join('\n')), schema, 'a.csv');
const told = (...rows: string[]) => {
  const { rows: taken, problems } = read(...rows);
  return [
    taken.map(({ line }) => line),
    ...problems.map(({ code, severity, params }) => [code, severity, params?.['first']]),
  ];
};

describe('one name is one text', () => {
  test.each([
    ['a space after it', 'North ', 'North'],
    ['a no-break space after it', 'North\u00A0', 'North'],
    ['an ideographic space before it', '\u3000真州镇', '真州镇'],
    ['two spaces inside', 'North  East', 'North East'],
    ['a no-break space inside', 'North\u00A0East', 'North East'],
    ['a tab inside', 'North\tEast', 'North East'],
    ['letters composed of two', 'O\u0308st', 'Öst'],
    ['a Korean syllable in parts', '\u1100\u1161', '가'],
    ['a compatibility form', '\uF92C县', '郎县'],
    ['spaces that fill a column', '北　京', '北京'],
    ['spaces between three characters', '合 \u3000计 数', '合计数'],
  ])('with %s', (_, cell, text) => {
    expect(comparableText(cell)).toBe(text);
  });

  test.each(['真州镇', 'North East', '城市低保 农村低保', 'line\nbreak', 'Å', '北京 (市)'])('%j stays', (text) => {
    expect(comparableText(text)).toBe(text);
  });
});

describe('a row', () => {
  it('that is repeated in every cell is one row, with a notice', () => {
    expect(told('2021,North,1602', '2021,North ,1602')).toEqual([[2], ['row-repeated', 'notice', 2]]);
    expect(told('2021,Öst,1602', '2021,O\u0308st,"1,602"')).toEqual([
      [2],
      ['number-ungrouped', 'notice', undefined],
      ['row-repeated', 'notice', 2],
    ]);
  });

  it('with the key of another and other values is an error', () => {
    expect(told('2021,North,1602', '2021,North ,1603')).toEqual([[2], ['key-duplicate', 'error', 2]]);
    expect(told('2021,North,1602', '2021,North,')).toEqual([[2], ['key-duplicate', 'error', 2]]);
  });

  it('is told from all others of a long table', () => {
    const rows = Array.from(
      { length: 20_000 },
      (_, index) => `${2000 + (index % 20)},a${Math.floor(index / 20)},${index}`,
    );
    expect(told(...rows, rows[7]!)).toEqual([rows.map((_, index) => index + 2), ['row-repeated', 'notice', 9]]);
  });
});
