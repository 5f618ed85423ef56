import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { parsePeriod, type PeriodRole } from '../../src/intake/period/parsePeriod.ts';
import { civilCalendar, codeAt, yearForms, type Calendar } from '../../src/model/period.ts';

const british: Calendar = { yearEnds: '03-31', yearForm: '2021-22' };
const american: Calendar = { yearEnds: '09-30', yearForm: 'FY2022' };

function codes(text: string, role: PeriodRole = 'period', calendar = civilCalendar, year?: string): string | undefined {
  const result = parsePeriod(text, { calendar, role, year });
  if (result === undefined) return undefined;
  return 'code' in result ? [result.code, result.until ?? []].flat().join(' until ') : result.readings.join(' or ');
}

test.each([
  ['2021', '2021'],
  ['2021年', '2021'],
  ['2021年度', '2021'],
  ['２０２１年', '2021'],
  ['2021年全年', '2021'],
  ['令和3年度', '2021'],
  ['民國110年', '2021'],
  ['FY2021', '2021'],
  ['2021-07', '2021-M07'],
  ['2021/07', '2021-M07'],
  ['2021/7', '2021-M07'],
  ['2021.7', '2021-M07'],
  ['202107', '2021-M07'],
  ['2021-M07', '2021-M07'],
  ['2021年7月', '2021-M07'],
  ['2021年07月份', '2021-M07'],
  ['民國110年7月', '2021-M07'],
  ['Jul-21', '2021-M07'],
  ['Jul-98', '1998-M07'],
  ['July 2021', '2021-M07'],
  ['juillet 2021', '2021-M07'],
  ['2021 July', '2021-M07'],
  ['2010-11', '2010-M11'],
  ['201011', '2010-M11'],
  ['2021-Q3', '2021-Q3'],
  ['2021Q3', '2021-Q3'],
  ['Q3 2021', '2021-Q3'],
  ['3Q2021', '2021-Q3'],
  ['2021年第三季度', '2021-Q3'],
  ['2021年三季度', '2021-Q3'],
  ['2021年3季度', '2021-Q3'],
  ['T3 2021', '2021-Q3'],
  ['2021年上半年', '2021-S1'],
  ['2021-H2', '2021-S2'],
  ['H2 2021', '2021-S2'],
  ['2021年1—7月', '2021-01-01--2021-07-31 until 2021-M07'],
  ['2021年1-7月', '2021-01-01--2021-07-31 until 2021-M07'],
  ['2021年1至3月', '2021-Q1 until 2021-M03'],
  ['2021年前三季度', '2021-01-01--2021-09-30 until 2021-M09'],
  ['2021年1—12月', '2021 until 2021-M12'],
  ['2021年7—9月', '2021-Q3'],
  ['2021年7月累计', '2021-01-01--2021-07-31 until 2021-M07'],
  ['January–July 2021', '2021-01-01--2021-07-31 until 2021-M07'],
  ['2021-01-01/2021-10-31', '2021-01-01--2021-10-31 until 2021-M10'],
  ['2021-01-01--2021-10-31', '2021-01-01--2021-10-31 until 2021-M10'],
])('%s is %s', (text, code) => {
  expect(codes(text)).toBe(code);
});

describe('beside a year', () => {
  test.each([
    ['7', 'month', '2021-M07'],
    ['7月', 'month', '2021-M07'],
    ['July', 'month', '2021-M07'],
    ['三季度', 'quarter', '2021-Q3'],
    ['3', 'quarter', '2021-Q3'],
    ['Q3', 'quarter', '2021-Q3'],
    ['上半年', 'half', '2021-S1'],
    ['2', 'half', '2021-S2'],
    ['1—7月', 'month', '2021-01-01--2021-07-31 until 2021-M07'],
    ['前三季度', 'period', '2021-01-01--2021-09-30 until 2021-M09'],
    ['全年', 'period', '2021'],
  ] as const)('%s in the column %s is %s', (text, role, code) => {
    expect(codes(text, role, civilCalendar, '2021')).toBe(code);
    expect(codes(text, role)).toBeUndefined();
  });

  it('is a part of the year of the office', () => {
    expect(codes('February', 'month', british, '2021-22')).toBe('2022-M02');
    expect(codes('Q1', 'quarter', british, '2021-22')).toBe('2021-Q2');
    expect(codes('2021-22 Q4', 'period', british)).toBe('2022-Q1');
    expect(codes('Q1 FY2021', 'period', american)).toBe('2020-Q4');
    expect(codes('上半年', 'half', british, '2021-22')).toBe('2021-04-01--2021-09-30');
  });
});

describe('a year of two', () => {
  test.each(['2019/20', '2019-20', '2019–20', '2019-2020', 'FY 2019/20', '2019/2020'])('%s', (text) => {
    expect(codes(text, 'year', british)).toBe('2019-20');
    expect(codes(text, 'period', british)).toBe('2019-20');
    expect(codes(text, 'year', american)).toBe('FY2020');
  });

  it('begins in the year that 年度 names', () => {
    expect(codes('令和3年度', 'year', british)).toBe('2021-22');
  });

  it('is named by its last where the office does so', () => {
    expect(['FY2010', 'FY10', '2010'].map((text) => codes(text, 'year', american))).toEqual(
      yearForms.slice(0, 3).map(() => 'FY2010'),
    );
  });

  it('is open where one year is named and the office names two', () => {
    expect(codes('2021', 'year', british)).toBe('2020-21 or 2021-22');
  });
});

test.each([
  ['202122', civilCalendar, '2021/22'],
  ['2021/22', civilCalendar, '2021/22'],
  ['202122', british, '2021-22'],
  ['2010-11', british, '2010-11 or 2010-M11'],
  ['01/02/2021', civilCalendar, undefined],
  ['2021-13', civilCalendar, undefined],
  ['2021-07-01', civilCalendar, undefined],
  ['2021/24', british, undefined],
  ['合计', civilCalendar, undefined],
  ['2021年8—7月', civilCalendar, undefined],
])('%s is in doubt', (text, calendar, readings) => {
  expect(codes(text, 'period', calendar)).toBe(readings);
});

test('every code is read as itself', () => {
  const kinds = fc.constantFrom('month', 'quarter', 'half', 'year');
  const days = fc
    .date({ min: new Date('1950-01-01'), max: new Date('2090-12-31'), noInvalidDate: true })
    .map((date) => date.toISOString().slice(0, 10));
  const calendars = fc.constantFrom<Calendar>(civilCalendar, british, american, {
    yearEnds: '06-30',
    yearForm: '2021/22',
  });
  fc.assert(
    fc.property(kinds, days, calendars, (kind, day, calendar) => {
      const code = codeAt(kind, day, calendar);
      expect(codes(code, kind === 'year' ? 'year' : 'period', calendar)).toBe(code);
    }),
  );
});
