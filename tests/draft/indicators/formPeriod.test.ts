/** The periods of forms as offices write them, and those before them. */
import { describe, expect, it } from 'vitest';
import {
  earlierPeriod,
  formatFormPeriod,
  parseFormPeriod,
  type EarlierMeaning,
} from '../../../src/draft/indicators/formColumns.ts';

function named(text: string): string | undefined {
  const period = parseFormPeriod(text)?.period;
  return period && formatFormPeriod(period);
}

describe('a period', () => {
  it.each([
    ['福建省2020年1月民政统计月报', '2020-01'],
    ['2020年民政事业统计（12月）', '2020-12'],
    ['fujian-civil-affairs-monthly-2020-01', '2020-01'],
    ['报表_202103', '2021-03'],
    ['2021年2季度民政统计数据', '2021-q2'],
    ['2021年第三季度', '2021-q3'],
    ['2021-Q4', '2021-q4'],
    ['Q1 2021', '2021-q1'],
    ['２０２１年１—６月', '2021-01/06'],
    ['2021年上半年', '2021-01/06'],
    ['2021-h1', '2021-01/06'],
    ['2021年1-2月份', '2021-01/02'],
    ['2021年前三季度', '2021-01/09'],
    ['2021-01/09', '2021-01/09'],
    ['2021年度', '2021'],
    ['2021年度统计（2022年1月编）', '2021'],
    ['June 2021', '2021-06'],
    ['Return for Sept. 2021', '2021-09'],
  ])('is read from “%s” as %s', (text, period) => {
    expect(named(text)).toBe(period);
    expect(parseFormPeriod(text)?.isExact).toBe(true);
  });

  it.each(['2020年民政统计月报表', '2020年7月5日', 'returns 2020'])('of “%s” may be finer than its year', (text) => {
    expect(parseFormPeriod(text)).toEqual({ period: { year: 2020, from: 1, to: 12 }, isExact: false });
  });

  it.each(['民政统计月报表', '13980001234', 'A1'])('is not in “%s”', (text) => {
    expect(parseFormPeriod(text)).toBeUndefined();
  });
});

describe('the period before', () => {
  it.each<[string, EarlierMeaning, string | undefined]>([
    ['2020-01', 'before', '2019-12'],
    ['2020-07', 'before', '2020-06'],
    ['2020-01', 'year-before', '2019-01'],
    ['2020-07', 'year-end', '2019-12'],
    ['2021-q1', 'before', '2020-q4'],
    ['2021-q2', 'before', '2021-q1'],
    ['2021', 'before', '2020'],
    ['2021-01/06', 'year-before', '2020-01/06'],
    ['2021-01/06', 'before', undefined],
  ])('%s, %s, is %s', (period, meaning, before) => {
    const earlier = earlierPeriod(parseFormPeriod(period)!.period, meaning);
    expect(earlier && formatFormPeriod(earlier)).toBe(before);
  });
});
