import { describe, expect, it, test } from 'vitest';
import { wholeYear } from '../../../src/model/period.ts';
import { formatDate, formatPeriod } from '../../../src/words/format/period.ts';

describe('a period', () => {
  test.each([
    [{ start: '2021-01-01', end: '2021-12-31' }, '2021年', '2021'],
    [{ start: '2021-01-01', end: '2022-06-02' }, '2021年1月1日至2022年6月2日', '1 January 2021 to 2 June 2022'],
    [{ start: '2021-07-01', end: '2021-12-31' }, '2021年7月1日至2021年12月31日', '1 July 2021 to 31 December 2021'],
    [{ start: '2020-01-01', end: '2021-12-31' }, '2020年1月1日至2021年12月31日', '1 January 2020 to 31 December 2021'],
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
