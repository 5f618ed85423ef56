import { describe, expect, it, test } from 'vitest';
import { parseTable } from '../../src/intake/readTable.ts';
import type { Field, TableSchema } from '../../src/intake/table/table.ts';

const schema: TableSchema = {
  fields: [
    {
      name: 'area',
      title: '地区',
      titles: { 'zh-CN': '地区', en: 'Area' },
      type: 'string',
      constraints: { required: true },
    },
    { name: 'value', titles: { 'zh-CN': '数值', en: 'Value' }, type: 'number' },
  ],
  primaryKey: 'area',
  missingValues: ['', '—'],
};
const read = (text: string, own: TableSchema = schema) => parseTable(new TextEncoder().encode(text), own, 'a.csv');
const problems = (text: string, own?: TableSchema) =>
  read(text, own).problems.map(({ code, row, column, read: seen }) => [code, row, column, seen]);
const single = (field: Omit<Field, 'name'>): TableSchema => ({ fields: [{ name: 'x', ...field }] });
const cell = (text: string, field: Omit<Field, 'name'>) => {
  const table = read(`x\n${text}`, single(field));
  return table.problems[0]?.code ?? table.rows[0]?.cells['x'];
};

describe('a header', () => {
  test.each([
    ['by name', 'area,value\na,1'],
    ['by Chinese title', '地区,数值\na,1'],
    ['by English title', 'Area,Value\na,1'],
    ['in any order and language', 'Value,地区\n1,a'],
    ['with ideographic spaces around it', '　地区,数值　\na,1'],
  ])('is known %s', (_, text) => {
    expect(read(text).rows).toEqual([{ line: 2, cells: { area: 'a', value: '1' } }]);
    expect(read(text).problems).toEqual([]);
  });

  it('may leave out what is not required', () => {
    expect(read('area\na').rows).toEqual([{ line: 2, cells: { area: 'a' } }]);
  });

  test.each([
    ['twice, under two names', 'area,地区,value\na,b,1', [['header-duplicate', 1, '地区', undefined]]],
    ['unknown', 'area,values\na,1', [['header-unknown', 1, 'values', undefined]]],
    ['required and missing', 'value\n1', [['header-missing', 1, undefined, undefined]]],
    ['blank between others', 'area,,value\na,x,1', [['header-blank', 1, undefined, undefined]]],
    ['with an invisible character', 'area\u200B,value\na,1', [['character-forbidden', 1, undefined, 'area\u200B']]],
  ])('is refused: %s', (_, text, expected) => {
    expect(problems(text)).toEqual(expected);
  });

  it('is a plain key, also when it is called __proto__', () => {
    expect(problems('area,__proto__\na,1')).toEqual([['header-unknown', 1, '__proto__', undefined]]);
  });
});

describe('a cell', () => {
  it('is trimmed of spaces, also ideographic ones', () => {
    expect(read('area,value\n　甲县　, 1 ').rows[0]?.cells).toEqual({ area: '甲县', value: '1' });
  });

  it('is missing where it holds a missing value', () => {
    expect(read('area,value\na,—\nb,').rows.map(({ cells }) => cells['value'])).toEqual([undefined, undefined]);
  });

  it('is refused with file, row as in Excel, header as in the file, what was read and expected', () => {
    expect(read('地区,数值\na,1.5\n\nb,"15,23"\nc,2.5').problems).toEqual([
      {
        code: 'number-misgrouped',
        severity: 'error',
        file: 'a.csv',
        row: 4,
        letter: 'B',
        column: '数值',
        read: '15,23',
        expected: '1523 / 44.22 / -3',
      },
    ]);
  });

  test.each([
    ['number', '007.50', '7.50'],
    ['number', '-0', '0'],
    ['integer', '2021', '2021'],
    ['integer', '2021.0', 'integer-invalid'],
    ['date', '2020-02-29', '2020-02-29'],
    ['date', '2021-02-29', 'date-invalid'],
    ['date', '2021/12/31', 'date-invalid'],
    ['boolean', 'TRUE', 'true'],
    ['boolean', '1', 'true'],
    ['boolean', '0', 'false'],
    ['boolean', '是', 'boolean-invalid'],
    ['integer', '2021年', 'integer-respelt'],
    ['integer', '２０２１', 'number-respelt'],
    ['date', '2021年12月31日', 'date-respelt'],
    ['date', '2021年2月29日', 'date-invalid'],
    ['string', '0012', '0012'],
    ['string', '3.21081E+11', 'code-exponent'],
    ['string', '#REF!', 'formula-error'],
  ] as const)('of type %s: %s gives %s', (type, text, expected) => {
    expect(cell(text, { type })).toBe(expected);
  });

  test.each([
    ['2021/1/5', '2021-01-05'],
    ['2021-12-31', '2021-12-31'],
    ['2021/2/29', 'date-invalid'],
    ['5/1/2021', 'date-invalid'],
  ])('of a date in any form: %s gives %s', (text, expected) => {
    expect(cell(text, { type: 'date', format: 'any' })).toBe(expected);
  });

  it('keeps to its list and its pattern, as a whole', () => {
    expect(cell('b', { type: 'string', constraints: { enum: ['a', 'b'] } })).toBe('b');
    expect(cell('c', { type: 'string', constraints: { enum: ['a', 'b'] } })).toBe('value-not-allowed');
    expect(cell('ab', { type: 'string', constraints: { pattern: 'a|b' } })).toBe('pattern-unmatched');
  });

  it('must be there where it is required', () => {
    expect(problems('area,value\n,1')).toEqual([['cell-missing', 2, 'area', '']]);
  });
});

describe('rows', () => {
  it('of a primary key that stood before are refused and left out', () => {
    const { rows, problems: found } = read('地区,数值\na,1\na,2');
    expect(rows.map(({ line }) => line)).toEqual([2]);
    expect(found).toEqual([
      {
        code: 'key-duplicate',
        severity: 'error',
        file: 'a.csv',
        row: 3,
        letter: 'A',
        column: '地区',
        read: 'a',
        params: { first: 2 },
      },
    ]);
  });

  it('are told apart by every part of a key, also where one is missing', () => {
    const fields: Field[] = [...schema.fields, { name: 'note', type: 'string' }];
    const keyed: TableSchema = { fields, primaryKey: ['area', 'value'] };
    expect(problems('area,value,note\na,,x\na,1,x\nb,,x', keyed)).toEqual([]);
    expect(problems('area,value,note\na,,x\na,,y', keyed)).toEqual([['key-duplicate', 3, 'area, value', 'a, ']]);
  });

  it('repeat no unique value; missing ones repeat nothing', () => {
    const unique: Field = { name: 'x', type: 'string', constraints: { unique: true } };
    const pair: TableSchema = { fields: [{ name: 'y', type: 'string' }, unique] };
    expect(problems('y,x\n1,a\n2,b\n3,a', pair)).toEqual([['value-duplicate', 4, 'x', 'a']]);
    expect(problems('y,x\n1,\n2,', pair)).toEqual([]);
  });

  it('have all their problems reported in the order of the file', () => {
    expect(problems('area,value\na,甲\nb\nc,乙').map(([code, row]) => [code, row])).toEqual([
      ['number-invalid', 2],
      ['row-ragged', 3],
      ['number-invalid', 4],
    ]);
  });
});

describe('a file', () => {
  it('that cannot be decoded gives its one problem', () => {
    const { rows, problems: found } = parseTable(Uint8Array.of(0xff, 0x00, 0x61), schema, 'a.csv');
    expect([rows, found.map(({ code }) => code)]).toEqual([[], ['encoding-unknown']]);
  });

  it('with its header alone is an empty table', () => {
    expect(read('area,value\n')).toMatchObject({ rows: [], headers: { area: 'area', value: 'value' }, problems: [] });
  });
});
