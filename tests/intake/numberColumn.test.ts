import { expect, test } from 'vitest';
import { isMarkAlone, isNumberColumn } from '../../src/intake/cells/parseNumber.ts';

test.each<[string, string[], string | undefined, boolean]>([
  ['mostly marks under a unit', ['c', 'c', '201100', 'c', '205000 p'], 'GBP', true],
  ['marks alone under a unit', ['c', '[x]', '–', ''], 'GBP', true],
  ['marks alone without a unit', ['c', '[x]', '–'], undefined, false],
  ['mostly marks without a unit', ['c', 'c', 'c', '201100'], undefined, true],
  ['marked numbers', ['205³', '1,523[1]', '198.000 r'], undefined, true],
  ['one mistake in five', ['1', '2', '3', '4', 'five'], undefined, true],
  ['two mistakes in five', ['1', '2', '3', 'four', 'five'], undefined, false],
  ['names', ['North', 'South'], undefined, false],
  ['names under a unit', ['North', 'South'], 'GBP', false],
  ['nothing', ['', ' '], 'GBP', false],
])('a column of %s', (_, values, unit, isNumber) => {
  expect(isNumberColumn(values, { ...(unit !== undefined && { unit }) })).toBe(isNumber);
});

test('a mark alone is no number and no text', () => {
  expect(['c', '[low]', '..', ':', '—', '不详', 'n/a', 'North', '5', '5 p'].map(isMarkAlone)).toEqual([
    ...Array.from({ length: 7 }, () => true),
    ...Array.from({ length: 3 }, () => false),
  ]);
});
