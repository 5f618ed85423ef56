/** Slips found in published texts: each that a table can express is a case, refused or warned of. */
import { describe, expect, it, test } from 'vitest';
import { isStopping } from '../../../src/release/package/readPackage.ts';
import { packageCases } from '../packageCases.ts';
import { releaseCase } from '../releaseCase.ts';

/** What was printed where → the case, and the check that stops it. */
const slips: [item: string, name: string, code: string][] = [
  ['2016 national, 855.3 as persons', 'slip-households-given-in-persons', 'title-contradicts-unit'],
  ['2016 national, 850.7 as persons', 'slip-person-times-given-in-persons', 'quantity-mixed'],
  ['2014Q3 national', 'slip-year-given-as-month', 'unit-changed'],
  ['2017-03 泰州', 'slip-digit-too-many', 'households-exceed-persons'],
  ['2020 national', 'slip-money-given-in-persons', 'unit-disagrees'],
  ['2022 Fujian yearbook 20-2', 'slip-persons-titled-families', 'labels-contradict'],
  ['2019-06 Yunnan', 'slip-unit-mistyped', 'unit-unknown'],
  ['2020-01 Fujian', 'slip-change-across-january', 'change-across-january'],
  ['2021-07 雨山区', 'slip-two-units-in-one-table', 'scale-slip'],
  ['2015 national en', 'slip-amount-lost-in-translation', 'quote-disagrees'],
  ['2015 national zh', 'slip-digits-swapped', 'parts-exceed-whole'],
  ['2013 national', 'slip-flash-replaced-silently', 'provisional-changed'],
  ['2015 national', 'slip-two-copies-disagree', 'figure-duplicate'],
  ['2010 Changji', 'slip-year-end-in-person-times', 'stock-in-person-times'],
  ['2018 national en', 'slip-person-times-titled-people', 'labels-contradict'],
];

/** What no table can express, with the reason. */
const sentences = [
  [
    '2022 national en',
    '“exceeded by 1.3 times” for “1.3 times”: a word between two standards, neither of which is wrong',
  ],
];

describe('a slip seen in print', () => {
  test.each(slips)('%s: %s is stopped by %s', async (_, name, code) => {
    const { problems } = await releaseCase(name);
    expect(problems.filter(isStopping).map((one) => one.code)).toContain(code);
  });

  it('is a case, or has its reason', () => {
    const names = packageCases.map(({ name }) => name).filter((name) => name.startsWith('slip-'));
    expect(slips.map(([, name]) => name).toSorted()).toEqual(names.toSorted());
    expect(slips.length + sentences.length).toBe(16);
  });
});
