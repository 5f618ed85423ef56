import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import {
  addressOfCode,
  areAlike,
  civilCalendar,
  codeAfter,
  codeAt,
  codeBefore,
  codeOf,
  consecutiveCodes,
  kindOfCode,
  partCodes,
  periodOf,
  runningCode,
  shiftedYears,
  yearForms,
  type Calendar,
} from '../../src/model/period.ts';

const british: Calendar = { yearEnds: '03-31', yearForm: '2021-22' };
const american: Calendar = { yearEnds: '09-30', yearForm: 'FY2022' };

describe('a code of a period', () => {
  test.each([
    ['2021-M02', civilCalendar, '2021-02-01', '2021-02-28'],
    ['2020-M02', british, '2020-02-01', '2020-02-29'],
    ['2021-Q3', british, '2021-07-01', '2021-09-30'],
    ['2021-S2', civilCalendar, '2021-07-01', '2021-12-31'],
    ['2021', civilCalendar, '2021-01-01', '2021-12-31'],
    ['2021-22', british, '2021-04-01', '2022-03-31'],
    ['FY2010', american, '2009-10-01', '2010-09-30'],
    ['2021-01-01--2021-10-31', civilCalendar, '2021-01-01', '2021-10-31'],
  ])('%s is from %3$s to %4$s', (code, calendar, start, end) => {
    expect(periodOf(code, calendar)).toEqual({ start, end });
    expect(codeOf({ start, end }, calendar)).toBe(code);
  });

  it('is an interval where the months are those of another calendar', () => {
    expect(codeOf({ start: '2021-04-01', end: '2022-03-31' }, civilCalendar)).toBe('2021-04-01--2022-03-31');
    expect(codeOf({ start: '2021-01-01', end: '2021-12-31' }, british)).toBe('2021-01-01--2021-12-31');
    expect(codeOf({ end: '2022-06-02' }, civilCalendar)).toBe('..--2022-06-02');
    expect(periodOf('..--2022-06-02', civilCalendar)).toEqual({ end: '2022-06-02' });
  });

  it('tells November from the year that ends in it', () => {
    expect(['2010-M11', '2010-11', '2010/11', 'FY2011'].map(kindOfCode)).toEqual(['month', 'year', 'year', 'year']);
  });

  test.each([
    ['2021-M07', '2020-M07', '2021-M06', '2021-07'],
    ['2021-M01', '2020-M01', '2020-M12', '2021-01'],
    ['2021-Q1', '2020-Q1', '2020-Q4', '2021-q1'],
    ['2021-S1', '2020-S1', '2020-S2', '2021-h1'],
    ['2021', '2020', '2020', '2021'],
    ['2000/01', '1999/00', '1999/00', '2000-01'],
    ['2000-01', '1999-00', '1999-00', '2000-01'],
    ['2021-01-01--2021-02-28', '2020-01-01--2020-02-29', undefined, '2021-01--2021-02'],
    ['2021-01-15--2021-03-02', '2020-01-15--2020-03-02', undefined, '2021-01-15--2021-03-02'],
  ])('%s comes a year after %s, is preceded by %s, and is %s in an address', (code, earlier, before, address) => {
    expect([shiftedYears(code, -1), codeBefore(code), addressOfCode(code)]).toEqual([earlier, before, address]);
  });

  test.each([
    ['2024-M09', '2023-M01', true],
    ['2024-M09', '2024-Q3', false],
    ['2024-01-01--2024-09-30', '2023-01-01--2023-09-30', true],
    ['2024-01-01--2024-02-29', '2023-01-01--2023-02-28', true],
    ['2024-01-01--2024-09-30', '2023-01-01--2023-08-31', false],
  ])('%s and %s are of one kind: %s', (code, other, isAlike) => {
    expect(areAlike(code, other)).toBe(isAlike);
  });

  test.each([
    [
      ['2019', '2021'],
      ['2019', '2020', '2021'],
    ],
    [
      ['2021-M01', '2020-M11'],
      ['2020-M11', '2020-M12', '2021-M01'],
    ],
    [
      ['FY1999', 'FY2001', 'FY1999'],
      ['FY1999', 'FY2000', 'FY2001'],
    ],
    [
      ['1998-99', '2000-01'],
      ['1998-99', '1999-00', '2000-01'],
    ],
    [
      ['2021', '2021-Q1'],
      ['2021', '2021-Q1'],
    ],
    [[], []],
  ])('%j stand on an axis with those between: %j', (codes, all) => {
    expect(consecutiveCodes(codes)).toEqual(all);
  });

  it('names the months and quarters of a year', () => {
    expect(partCodes('2021-22', 'quarter', british)).toEqual(['2021-Q2', '2021-Q3', '2021-Q4', '2022-Q1']);
    expect(partCodes('FY2010', 'month', american).slice(0, 4)).toEqual([
      '2009-M10',
      '2009-M11',
      '2009-M12',
      '2010-M01',
    ]);
    expect(partCodes('2021-Q2', 'month', civilCalendar)).toEqual(['2021-M04', '2021-M05', '2021-M06']);
    expect(partCodes('2021-01-01--2021-07-31', 'quarter', civilCalendar)).toEqual([]);
  });

  test.each([
    ['2021-07-31', civilCalendar, '2021-01-01--2021-07-31'],
    ['2021-03-31', civilCalendar, '2021-Q1'],
    ['2021-12-31', american, '2021-Q4'],
    ['2022-03-31', british, '2021-22'],
  ])('to %s the year has run for %3$s', (day, calendar, code) => {
    expect(runningCode(day, calendar)).toBe(code);
  });
});

const monthEnds = ['01-31', '02-28', '03-31', '04-30', '06-30', '09-30', '12-31'];
const calendars = fc.record({ yearEnds: fc.constantFrom(...monthEnds), yearForm: fc.constantFrom(...yearForms) });
const days = fc
  .date({ min: new Date('1950-01-01'), max: new Date('2090-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));
const kinds = fc.constantFrom('month', 'quarter', 'half', 'year');

describe('a period of any kind, day and calendar', () => {
  test('holds its day, and is found again by its days', () => {
    fc.assert(
      fc.property(kinds, days, calendars, (kind, day, calendar) => {
        const code = codeAt(kind, day, calendar);
        const { start = '', end } = periodOf(code, calendar);
        expect(start <= day && day <= end).toBe(true);
        expect(codeOf({ start, end }, calendar)).toBe(code);
      }),
    );
  });

  test('follows the one before without a gap, and as many before it are a year', () => {
    fc.assert(
      fc.property(kinds, days, calendars, (kind, day, calendar) => {
        const code = codeAt(kind, day, calendar);
        const before = codeBefore(code)!;
        expect(codeAfter(before)).toBe(code);
        const next = new Date(`${periodOf(before, calendar).end}T00:00:00Z`);
        next.setUTCDate(next.getUTCDate() + 1);
        expect(next.toISOString().slice(0, 10)).toBe(periodOf(code, calendar).start);
        const steps = { month: 12, quarter: 4, half: 2, year: 1 }[kind];
        const earlier = Array.from({ length: steps }).reduce<string>((at) => codeBefore(at)!, code);
        expect(shiftedYears(code, -1)).toBe(earlier);
      }),
    );
  });

  test('consists of its months, in time', () => {
    fc.assert(
      fc.property(kinds, days, calendars, (kind, day, calendar) => {
        const code = codeAt(kind, day, calendar);
        const months = partCodes(code, 'month', calendar);
        expect(months).toHaveLength({ month: 1, quarter: 3, half: 6, year: 12 }[kind]);
        expect(months.map((month) => codeAt(kind, periodOf(month, calendar).end, calendar))).toEqual(
          months.map(() => code),
        );
        expect(months.toSorted()).toEqual(months);
      }),
    );
  });
});
