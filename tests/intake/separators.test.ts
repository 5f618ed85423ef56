/** Which separators the numbers of a table have, where its schema does not say: decided from the whole file. */
import { describe, expect, it, test } from 'vitest';
import { parseTable } from '../../src/intake/readTable.ts';
import type { TableSchema } from '../../src/intake/table/table.ts';

const schema: TableSchema = {
  fields: [
    { name: 'area', type: 'string' },
    { name: 'persons', type: 'number' },
    { name: 'amount', type: 'number', unit: 'EUR' },
  ],
};

function read(text: string, fields = schema) {
  const { rows, problems } = parseTable(new TextEncoder().encode(text), fields, 't.csv');
  return {
    amounts: rows.map(({ cells }) => cells['amount']),
    problems: problems.map(({ code, letter }) => `${code} ${letter ?? ''}`),
  };
}

describe('the numbers of a column', () => {
  test.each<[string, string, string[], string[]]>([
    [
      'a decimal comma in a file of semicolons',
      'area;persons;amount\nNord;1523;198000,50\nSued;12410;312000,25\n',
      ['198000.50', '312000.25'],
      ['numbers-with-comma C'],
    ],
    [
      'points that part thousands in a file of semicolons',
      'area;persons;amount\nNord;1523;198.000\nSued;12410;312.000\n',
      ['198000', '312000'],
      ['numbers-with-comma C', 'number-ungrouped C', 'number-ungrouped C'],
    ],
    [
      'points alone in a file of commas: as Table Schema has it',
      'area,persons,amount\nNord,1523,198.000\nSued,12410,312.000\n',
      ['198.000', '312.000'],
      [],
    ],
    [
      'a quoted decimal comma in a file of commas',
      'area,persons,amount\nNord,1523,"198000,5"\nSued,12410,"312000,25"\n',
      ['198000.5', '312000.25'],
      ['numbers-with-comma C'],
    ],
    [
      'points in threes beside a column with a decimal comma',
      'area;persons;amount\nNord;1.523;198000,50\nSued;12.410;312000,25\n',
      ['198000.50', '312000.25'],
      ['numbers-with-comma B', 'numbers-with-comma C', 'number-ungrouped B', 'number-ungrouped B'],
    ],
    [
      'a decimal point in a file of semicolons',
      'area;persons;amount\nNord;1523;198000.50\nSued;12410;312000.25\n',
      ['198000.50', '312000.25'],
      [],
    ],
  ])('%s', (_, text, amounts, problems) => {
    expect(read(text)).toEqual({ amounts, problems });
  });

  it('are read as their field says, whatever the file looks like', () => {
    const [area, persons, amount] = schema.fields;
    const stated = { fields: [area!, persons!, { ...amount!, decimalChar: '.', groupChar: ',' }] };
    expect(read('area;persons;amount\nNord;1523;198.000\n', stated)).toEqual({ amounts: ['198.000'], problems: [] });
  });
});
