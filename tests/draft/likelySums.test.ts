import { describe, expect, it } from 'vitest';
import { type Summand, sumsAmong } from '../../src/draft/cube/sums.ts';
import { decimal } from '../../src/model/decimal.ts';
import { draftedRelease } from './draftedRelease.ts';

const of = (name: string, ...values: (number | undefined)[]): Summand => ({
  name,
  values: values.map((value) => (value === undefined ? undefined : decimal(value))),
});
const none = () => false;

describe('sums among names', () => {
  it('are runs of neighbours, after the whole or before it', () => {
    const names = [of('A', 30, 60), of('a', 10, 20), of('b', 20, 40), of('c', 1, 2), of('d', 5, 6), of('C', 6, 8)];
    expect(sumsAmong(names, none)).toEqual([
      { whole: 'A', parts: ['a', 'b'] },
      { whole: 'C', parts: ['c', 'd'] },
    ]);
  });

  it('may have parts below zero', () => {
    const names = [of('A', 5, 15), of('a', 10, 20), of('b', -5, -5), of('c', 100, 7)];
    expect(sumsAmong(names, none)).toEqual([{ whole: 'A', parts: ['a', 'b'] }]);
  });

  it('are of all the others, where some places have no number', () => {
    const names = [of('a', 10, 1, undefined), of('b', 20, 2, 7), of('c', 30, 3, 8), of('all', 60, 6, 99)];
    expect(sumsAmong(names, none)).toEqual([{ whole: 'all', parts: ['a', 'b', 'c'] }]);
  });

  it('are found among thousands of names, of which no two have a place in common', () => {
    const size = 3000;
    const names = Array.from({ length: size }, (_, at) => of(`n${at}`, ...Array.from({ length: 4 }, () => undefined)));
    names.push(of('x', 1, 2), of('y', 3, 4));
    expect(sumsAmong(names, none)).toEqual([]);
  });
});

it('takes a serial number for no programme', async () => {
  const table = 'id,地区,年份,人数\n1,东镇,2020年,10\n2,西镇,2020年,20\n3,东镇,2021年,11\n4,西镇,2021年,21\n';
  const { files, problems, open } = await draftedRelease(table, { publisherArea: '某县', kind: 'stock' });
  expect([problems, open, files['programmes.csv']]).toEqual([[], [], undefined]);
});
