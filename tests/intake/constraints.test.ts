import { describe, expect, it, test } from 'vitest';
import { parseTable } from '../../src/intake/readTable.ts';
import type { Field, TableSchema } from '../../src/intake/table/table.ts';

const read = (text: string, schema: TableSchema) => parseTable(new TextEncoder().encode(text), schema, 'a.csv');
const cell = (text: string, field: Omit<Field, 'name'>) => {
  const { rows, problems } = read(`x\n"${text}"`, { fields: [{ name: 'x', ...field }] });
  return problems[0] === undefined ? rows[0]?.cells['x'] : [problems[0].code, problems[0].expected];
};

describe('a constraint', () => {
  test.each<[Omit<Field, 'name'>, string, unknown]>([
    [{ type: 'string', constraints: { enum: ['a', 'b'] } }, 'c', ['value-not-allowed', 'a / b']],
    [{ type: 'number', constraints: { enum: [1.5, '2'] } }, '1.50', '1.50'],
    [{ type: 'number', constraints: { enum: [1.5, '2'] } }, '2.1', ['value-not-allowed', '1.5 / 2']],
    [{ type: 'boolean', constraints: { enum: [true] } }, '1', 'true'],
    [{ type: 'boolean', constraints: { enum: [true] } }, '0', ['value-not-allowed', 'true']],
    [{ type: 'string', constraints: { pattern: '(a+)+$' } }, 'aaa!', ['pattern-unmatched', '(a+)+$']],
    [{ type: 'string', constraints: { minLength: 2 } }, '𠮷', ['value-too-short', '≥ 2']],
    [{ type: 'string', constraints: { maxLength: 2 } }, '𠮷𠮷', '𠮷𠮷'],
    [{ type: 'string', constraints: { maxLength: 2 } }, 'abc', ['value-too-long', '≤ 2']],
    [{ type: 'number', constraints: { minimum: 10 } }, '10', '10'],
    [{ type: 'number', constraints: { minimum: 10 } }, '9.9', ['value-below-minimum', '≥ 10']],
    [{ type: 'number', constraints: { exclusiveMinimum: '0' } }, '0', ['value-below-minimum', '> 0']],
    [{ type: 'integer', constraints: { maximum: 2030 } }, '20211', ['value-above-maximum', '≤ 2030']],
    [{ type: 'integer', constraints: { exclusiveMaximum: 100 } }, '100', ['value-above-maximum', '< 100']],
    [{ type: 'year', constraints: { minimum: '2000' } }, '1999', ['value-below-minimum', '≥ 2000']],
    [{ type: 'date', constraints: { maximum: '2021-12-31' } }, '2022-01-01', ['value-above-maximum', '≤ 2021-12-31']],
    [{ type: 'date', format: '%d/%m/%Y', constraints: { minimum: '01/02/2021' } }, '02/01/2021', expect.anything()],
  ])('%o beside %s gives %s', (field, text, expected) => {
    expect(cell(text, field)).toEqual(expected);
  });

  it('holds dates by their days, not by how they are written', () => {
    const field: Omit<Field, 'name'> = { type: 'date', format: '%d/%m/%Y', constraints: { minimum: '01/02/2021' } };
    expect(cell('02/01/2021', field)).toEqual(['value-below-minimum', '≥ 2021-02-01']);
    expect(cell('01/03/2021', field)).toBe('2021-03-01');
  });

  it('tells where a number is and not which, since a small count is withheld', () => {
    const fields: Field[] = [{ name: 'persons', type: 'number', constraints: { minimum: 5 } }];
    expect(read('persons\n3', { fields }).problems).toEqual([
      {
        code: 'value-below-minimum',
        severity: 'error',
        file: 'a.csv',
        row: 2,
        letter: 'A',
        column: 'persons',
        read: undefined,
        expected: '≥ 5',
      },
    ]);
  });

  it('holds no missing cell', () => {
    const fields: Field[] = [
      { name: 'a', type: 'string' },
      { name: 'x', type: 'string', constraints: { minLength: 5, enum: ['large'] } },
    ];
    expect(read('a,x\n1,', { fields }).problems).toEqual([]);
  });
});

describe('a field', () => {
  it('may have categories, with or without labels', () => {
    const fields: Field[] = [{ name: 'x', type: 'integer', categories: [1, { value: 2, label: 'two' }] }];
    expect(read('x\n1\n2\n3', { fields }).problems).toMatchObject([{ code: 'value-not-allowed', expected: '1 / 2' }]);
  });

  it('may have its own words for true and false', () => {
    const yes: Omit<Field, 'name'> = { type: 'boolean', trueValues: ['是', 'Y'], falseValues: ['否'] };
    expect(['是', 'Y', '否', 'true'].map((text) => cell(text, yes))).toEqual([
      'true',
      'true',
      'false',
      ['boolean-invalid', '是 / 否'],
    ]);
  });

  it('may have its own missing values, which replace those of the schema', () => {
    const schema: TableSchema = {
      fields: [
        { name: 'a', type: 'string' },
        { name: 'x', type: 'number', missingValues: [{ value: '-', label: 'not available' }] },
      ],
      missingValues: ['', 'NA'],
    };
    const { rows, problems } = read('a,x\nNA,-\nb,NA', schema);
    expect(rows[0]).toEqual({ line: 2, cells: { a: undefined, x: undefined }, missing: { x: 'not available' } });
    expect(problems.map(({ row, letter }) => [row, letter])).toEqual([[3, 'B']]);
  });

  it('of a year has four digits', () => {
    expect(cell('2021年', { type: 'year' })).toEqual(['integer-respelt', '2021']);
    expect(cell('21', { type: 'year' })).toEqual(['integer-invalid', '2021']);
  });
});

describe('a unique key', () => {
  const schema: TableSchema = {
    fields: [
      { name: 'a', type: 'string' },
      { name: 'b', type: 'string' },
      { name: 'note', type: 'string' },
    ],
    uniqueKeys: [['a', 'b'], 'b'],
  };
  const codes = (text: string) => read(text, schema).problems.map(({ code, row, column }) => [code, row, column]);

  it('has each of its combinations once', () => {
    expect(codes('a,b,note\n1,1,x\n1,2,x\n1,1,y')).toEqual([
      ['value-duplicate', 4, 'a, b'],
      ['value-duplicate', 4, 'b'],
    ]);
  });

  it('does not hold rows that lack a part', () => {
    expect(codes('a,b,note\n1,,\n1,,\n2,,')).toEqual([]);
  });
});
