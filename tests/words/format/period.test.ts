import { describe, expect, it, test } from 'vitest';
import { wholeYear } from '../../../src/model/period.ts';
import { formatDate, formatPeriod, formatRun, formatShort } from '../../../src/words/format/period.ts';

describe('a period', () => {
  test.each([
    [{ start: '2021-01-01', end: '2021-12-31' }, '2021年', '2021'],
    [{ start: '2021-01-01', end: '2022-06-02' }, '2021年1月1日至2022年6月2日', '1 January 2021 to 2 June 2022'],
    [{ start: '2021-07-01', end: '2021-12-31' }, '2021年下半年', 'the second half of 2021'],
    [{ start: '2021-07-01', end: '2021-09-30' }, '2021年三季度', 'the third quarter of 2021'],
    [{ start: '2021-06-01', end: '2021-12-31' }, '2021年6—12月', 'June to December 2021'],
    [{ start: '2020-01-01', end: '2021-12-31' }, '2020年1月—2021年12月', 'January 2020 to December 2021'],
    [{ end: '2022-06-02' }, '截至2022年6月2日', 'to 2 June 2022'],
    [{ end: '2021-12-31' }, '截至2021年12月31日', 'to 31 December 2021'],
  ])('%o is %s and %s', (period, zh, en) => {
    expect(formatPeriod(period, 'zh-CN')).toBe(zh);
    expect(formatPeriod(period, 'en')).toBe(en);
  });

  it('is a whole year only from its first day to its last', () => {
    expect(wholeYear({ start: '2021-01-01', end: '2021-12-31' })).toBe('2021');
    expect(wholeYear({ end: '2021-12-31' })).toBeUndefined();
    expect(wholeYear({ start: '2020-01-01', end: '2021-12-31' })).toBeUndefined();
  });
});

describe('a part of a year', () => {
  test.each([
    ['2021-M07', '7月', '2021年7月', 'Jul', 'Jul 2021'],
    ['2021-Q2', '二季度', '2021年二季度', 'Q2', 'Q2 2021'],
    ['2021-S2', '下半年', '2021年下半年', 'H2', 'H2 2021'],
  ])('%s is %s beside its year, else %s', (code, zh, zhOfYear, en, enOfYear) => {
    expect([formatShort(code, 'zh-CN'), formatShort(code, 'zh-CN', true)]).toEqual([zh, zhOfYear]);
    expect([formatShort(code, 'en'), formatShort(code, 'en', true)]).toEqual([en, enOfYear]);
  });

  test.each([
    ['2021-01-01--2021-07-31', '1—7月', 'January to July'],
    ['2021-S1', '1—6月', 'January to June'],
    ['2024-10-01--2025-05-31', '2024年10月—2025年5月', 'October 2024 to May 2025'],
  ])('the year so far of %s is %s, %s', (code, zh, en) => {
    expect([formatRun(code, 'zh-CN'), formatRun(code, 'en')]).toEqual([zh, en]);
  });
});

describe('a date', () => {
  test.each([
    ['2022-06-02', '2022年6月2日', '2 June 2022'],
    ['2022-06-02T00:00:00+08:00', '2022年6月2日', '2 June 2022'],
    ['2021-12-31', '2021年12月31日', '31 December 2021'],
  ])('%s is %s and %s', (date, zh, en) => {
    expect(formatDate(date, 'zh-CN')).toBe(zh);
    expect(formatDate(date, 'en')).toBe(en);
  });
});
