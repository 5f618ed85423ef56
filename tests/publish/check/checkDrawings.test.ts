import { describe, expect, it } from 'vitest';
import type { Figure } from '../../../src/model/cell.ts';
import { decimal } from '../../../src/model/decimal.ts';
import { checkDrawings, checkScales } from '../../../src/publish/check/drawings.ts';
import type { Drawing, DrawnLabel } from '../../../src/publish/page/drawings.ts';
import { emptyFacts } from './emptyFacts.ts';
import { emptyReading } from './emptyReading.ts';
import { emptySheet } from './emptySheet.ts';

const figure = (id: string, year: string, value: string): Figure => ({
  id,
  year,
  cell: { state: 'value', value: decimal(value), unit: '万元', flags: [] },
  key: { measure: 'funds', programme: 'dibao', area: '321081', period: { end: `${year}-12-31` } },
});
const figures = [figure('a', '2019', '1523'), figure('b', '2021', '3360')];
const released = (id: string) => figures.filter((one) => one.id === id);
const pdf = {
  ...emptyReading,
  pages: [0, 1].map((at) => ({ ...emptySheet, figures: at ? ['支出。单位：万元'] : [] })),
};

const number = (kind: DrawnLabel['kind'], text: string, x = 0, y = 0, year = ''): DrawnLabel => ({
  kind,
  text,
  whole: text,
  year,
  box: { left: x - 10, right: x + 10, low: y - 5, high: y + 5 },
});
const frame = { left: 0, right: 200, low: 0, high: 200 };
const facts = (labels: DrawnLabel[], rules: Drawing['rules'] = [], ids = ['a', 'b']) => {
  const drawing: Drawing = { label: '支出。单位：万元', ids, frame, labels, marks: [], rules };
  return { ...emptyFacts, drawings: [drawing] };
};
const place = { page: 2, place: '支出' };
const draw = (numbers: DrawnLabel[], ids?: string[]) => checkDrawings(pdf, facts(numbers, [], ids), 'zh-CN', released);
const value = (text: string, year = '') => number('value', text, 0, 0, year);

describe('checkDrawings', () => {
  it('lets a drawing print what it draws, in any one unit', () => {
    expect(draw([value('1,523'), value('3,360')])).toEqual([]);
    expect(draw([value('0.1523'), value('0.336')])).toEqual([]);
    expect(draw([number('year', '2019'), number('year', '2020'), value('3,360', '2021')])).toEqual([]);
  });

  it('lets a stock stand for each period that it ends', () => {
    const quarter = { ...figure('b', '2021', '3360'), year: '2021-Q4' };
    const both = (id: string) => [...released(id), ...(id === 'b' ? [quarter] : [])];
    const drawn = (...labels: DrawnLabel[]) => checkDrawings(pdf, facts(labels, [], ['b']), 'zh-CN', both);
    expect(drawn(value('3,360', '2021'))).toEqual([]);
    expect(drawn(value('3,360', '2021-Q4'))).toEqual([]);
    expect(drawn(value('3,361', '2021'))).toMatchObject([{ code: 'drawn-number-unreleased' }]);
  });

  it('knows the months between those drawn, where the last of them also ends a half-year', () => {
    const months = ['2020-M05', '2021-M06', '2021-S1'].map((year) => ({ ...figure('b', '2021', '3360'), year }));
    const between = { ...number('year', '2020-07'), year: '2020-M07' };
    const late = { ...number('year', '2021-07'), year: '2021-M07' };
    const drawn = (label: DrawnLabel) => checkDrawings(pdf, facts([label], [], ['b']), 'zh-CN', () => months);
    expect(drawn(between)).toEqual([]);
    expect(drawn(late)).toMatchObject([{ code: 'drawn-year-unknown', read: '2021-07' }]);
  });

  it('refuses another number, with sheet and drawing', () =>
    expect(draw([value('1,523'), value('3,361')])).toEqual([
      { code: 'drawn-number-unreleased', ...place, read: '3,361', expected: '1,523 3,360' },
    ]));

  it('refuses numbers in two units, and the number of another year', () => {
    expect(draw([value('1,523'), value('33,600,000')])).toMatchObject([{ code: 'drawn-number-unreleased' }]);
    expect(draw([value('3,360', '2019')])).toEqual([
      { code: 'drawn-number-unreleased', ...place, read: '3,360', expected: '1,523' },
    ]);
  });

  it('refuses a number in a drawing that says nothing of what it draws', () =>
    expect(draw([value('3,360')], [])).toEqual([
      { code: 'drawn-number-unreleased', ...place, read: '3,360', expected: '' },
    ]));

  it('refuses a year before the first or after the last, and counts years without a figure', () => {
    const year = [number('year', '2022')];
    expect(draw(year)).toEqual([{ code: 'drawn-year-unknown', ...place, read: '2022', expected: '2019–2021' }]);
    expect(draw(year, ['a', 'missing/funds/dibao/321081/2022'])).toEqual([]);
  });

  it.each([
    ['FY2017', 'FY2018', 'FY2019'],
    ['2016-17', '2017-18', '2018-19'],
    ['2016/17', '2017/18', '2018/19'],
    ['2019-Q3', '2019-Q4', '2020-Q1'],
    ['2018-M12', '2019-M01', '2019-M02'],
  ])('knows the years and parts of years of offices: %s to %s, not %s', (first, last, after) => {
    const ids = [first, last].map((code) => `missing/funds/dibao/321081/${code}`);
    const tick = (code: string) => number('year', code.replace('-M', '-'), 0, 0, code);
    expect(draw([tick(first), tick(last)], ids)).toEqual([]);
    expect(draw([tick(after)], ids)).toMatchObject([{ code: 'drawn-year-unknown' }]);
  });
});

describe('checkScales', () => {
  const ticks = (...places: [string, number][]) => places.map(([text, y]) => number('tick', text, 0, y));
  const rules = [40, 90, 140].map((y, index) => ({ y, isZero: index === 0 }));
  const check = (...places: [string, number][]) => checkScales(pdf, facts(ticks(...places), rules));

  it('lets ticks stand on a scale of equal steps, over their lines', () => {
    expect(check(['0', 50], ['1,000', 100], ['2,000', 150])).toEqual([]);
    const years = [number('year', '2016', 20), number('year', '2018', 60), number('year', '2021', 120)];
    expect(checkScales(pdf, facts(years))).toEqual([]);
  });

  it('refuses one that stands elsewhere', () => {
    const wrong = { code: 'tick-off-scale', ...place, read: '1,500', expected: '0 – 2,000' };
    expect(check(['0', 50], ['1,500', 100], ['2,000', 150])).toEqual([wrong]);
    const years = [number('year', '2016', 20), number('year', '2018', 70), number('year', '2021', 120)];
    expect(checkScales(pdf, facts(years))).toMatchObject([{ code: 'tick-off-scale', read: '2018' }]);
  });

  it.each([
    [['FY2016', 'FY2018', 'FY2021'], 'FY2018'],
    [['2015-16', '2017-18', '2020-21'], '2017-18'],
    [['1997-98', '1999-00', '2002-03'], '1999-00'],
    [['2018-M12', '2019-M02', '2019-M05'], '2019-M02'],
    [['2019-Q3', '2020-Q1', '2020-Q4'], '2020-Q1'],
  ])('knows how far apart the periods %j are', (texts, wrong) => {
    const at = (places: number[]) => facts(texts.map((text, index) => number('year', text, places[index])));
    expect(checkScales(pdf, at([20, 60, 120]))).toEqual([]);
    expect(checkScales(pdf, at([20, 70, 120]))).toMatchObject([{ code: 'tick-off-scale', read: wrong }]);
  });

  it('knows that a year is written where it begins on an axis of months', () => {
    const ticks = [
      number('year', '2005', 20, 0, '2005-M01'),
      number('year', '2010', 80, 0, '2010-M01'),
      number('year', '2012-07', 110, 0, '2012-M07'),
    ];
    expect(checkScales(pdf, facts(ticks))).toEqual([]);
    expect(checkScales(pdf, facts(ticks.with(1, number('year', '2010', 90, 0, '2010-M01'))))).toHaveLength(1);
  });

  it('refuses a scale that begins above zero, or whose nought is not on the zero line', () => {
    expect(check(['1,000', 50], ['1,500', 100], ['2,000', 150])).toMatchObject([
      { code: 'tick-off-scale', expected: '0' },
    ]);
    expect(check(['−1,000', 50], ['0', 100], ['1,000', 150])).toMatchObject([
      { code: 'tick-off-scale', expected: '0' },
    ]);
  });
});
