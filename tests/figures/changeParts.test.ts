import { describe, expect, it } from 'vitest';
import { changeParts } from '../../src/figures/changeParts.ts';
import { totalCode } from '../../src/model/description.ts';
import { bookWith, figureOf } from '../narrative/sayings.ts';
import { years } from '../narrative/corpus/years.ts';
import { textOf } from './figureAt.ts';

const total = totalCode({ code: 'two' });
const stocks = (programme: string, ...values: string[]): string[] =>
  values.map((value, index) => `registered/${programme}: ${value} 人: /${2022 - values.length + index}-12-31`);
const money = [
  ...years('funds/aid', '万元', '80', '120'),
  ...years('funds/elderly', '万元', '50', '40'),
  ...years(`funds/${total}`, '万元', '130', '160'),
];

function steps(lines: string[], place = `funds/${total}`, adds: 'area'[] = []): string[] | undefined {
  const book = bookWith(lines);
  for (const measure of book.release.description.measures) measure.adds = adds;
  return changeParts(book, figureOf(book, place), 10)?.steps.map(
    ({ programme, area, part, change }) =>
      `${[programme?.code, area, part].filter(Boolean).join(' ')} ${textOf(change.cell)}`,
  );
}

describe('the steps of a change', () => {
  it('are the number of heads and the amount for each, of every programme', () => {
    const lines = [...money, ...stocks('aid', '100', '100', '140'), ...stocks('elderly', '10', '10', '10')];
    expect(steps(lines)).toEqual([
      'aid heads 18 万元 computed',
      'aid amount 22 万元 computed',
      'elderly heads 0 万元 computed',
      'elderly amount -10 万元 computed',
    ]);
  });

  it('are programmes where the heads of one are not known, the largest rise first', () => {
    expect(steps([...money, ...stocks('aid', '100', '100', '140')])).toEqual([
      'aid 40 万元 computed',
      'elderly -10 万元 computed',
    ]);
  });

  it('are areas where only these are known', () => {
    const lines = [
      ...years('persons/aid', '人', '30', '36'),
      ...years('persons/aid/north', '人', '10', '11'),
      ...years('persons/aid/south', '人', '20', '25'),
    ];
    expect(steps(lines, 'persons/aid', ['area'])).toEqual(['south 5 人 computed', 'north 1 人 computed']);
  });

  it('are none where nothing comes to the whole, beside a withheld part, or without a year to compare', () => {
    expect(steps(years('funds/aid', '万元', '80', '120'), 'funds/aid')).toBeUndefined();
    expect(steps([...money.filter((line) => !line.startsWith('funds/elderly')), 'funds/elderly: ※'])).toBeUndefined();
    expect(steps(['funds/aid: 80 万元'], 'funds/aid')).toBeUndefined();
  });
});
