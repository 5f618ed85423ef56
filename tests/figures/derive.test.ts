import { describe, expect, it, test } from 'vitest';
import {
  change,
  growth,
  householdSize,
  isComparable,
  isSamePeriod,
  perTenThousand,
  share,
} from '../../src/figures/derive.ts';
import { figureAt, textOf } from './figureAt.ts';

const of = (text: string, period?: string) => figureAt('funds/aid', text, period);

describe('a derivation', () => {
  test.each([
    ['share', share, '1523 万元', '5053 万元', '30.1 % computed'],
    ['share', share, '170 万元', '5053 万元', '3.4 % computed'],
    ['change', change, '740 元/人·月', '803 元/人·月', '-63 元/人·月 computed'],
    ['change', change, '44.22 万元', '44.2 万元', '0.02 万元 computed'],
    ['growth', growth, '740 元/人·月', '803 元/人·月', '-7.8 % computed'],
    ['growth', growth, '5 人', '5 人', '0.0 % computed'],
    ['householdSize', householdSize, '2414 人', '1562 户', '1.55 person/household computed'],
    ['share', share, '152300 元', '50.76 万元', '30.0 % computed'],
    ['change', change, '1.2 亿元', '11523 万元', '0.0477 亿元 computed'],
    ['growth', growth, '2.00 万人', '16000 人', '25 % computed'],
    ['growth', growth, '0.4 万人', '0.3 万人', '—'],
    ['growth', growth, '1.4 万人', '1.3 万人', '—'],
    ['growth', growth, '2414 人', '2300 人', '5.0 % computed'],
    ['householdSize', householdSize, '3 万人', '10000 户', '3.00 person/household computed'],
    ['share', share, '5 户', '10 人', '—'],
    ['change', change, '740 元/人·月', '11544 元/人·年', '—'],
    ['growth', growth, '740 元/人·月', '700 元', '—'],
  ] as const)('%s', (_name, derive, first, second, expected) => {
    expect(textOf(derive(of(first), of(second)).cell)).toBe(expected);
  });

  test.each([share, change, growth, perTenThousand, householdSize])('%o of what is withheld is withheld', (derive) => {
    for (const [first, second] of [
      ['※', '10 人'],
      ['10 人', '※'],
      ['※', '…'],
      ['…', '※'],
      ['※', '10 人 demonstration'],
    ] as const)
      expect(derive(of(first), of(second)).cell).toEqual({ state: 'withheld' });
  });

  it('of what is missing is missing', () => {
    expect(textOf(change(of('…'), of('10 人')).cell)).toBe('…');
    expect(textOf(change(of('10 人'), of('—')).cell)).toBe('—');
  });

  it('from zero has no rate, but a difference', () => {
    expect(textOf(growth(of('5 人'), of('0 人')).cell)).toBe('—');
    expect(textOf(share(of('0 人'), of('0 人')).cell)).toBe('—');
    expect(textOf(change(of('5 人'), of('0 人')).cell)).toBe('5 人 computed');
    expect(textOf(perTenThousand(of('5 人'), of('0 居民')).cell)).toBe('—');
  });

  it('carries the flags of both inputs, each once', () => {
    const { cell } = change(of('5 人 provisional revised'), of('4 人 revised approximate'));
    expect(textOf(cell)).toBe('1 人 provisional revised approximate computed');
  });

  it('names what it was computed from', () => {
    expect(share(of('1 人', '2020'), of('2 人'))).toMatchObject({
      how: 'share',
      ids: ['funds/aid/county/2020-01-01/2020-12-31', 'funds/aid/county/2021-01-01/2021-12-31'],
    });
  });

  test.each([share, change, growth, perTenThousand, householdSize])(
    '%o never joins official and demonstration',
    (derive) => {
      expect(textOf(derive(of('5 人'), of('4 人 demonstration')).cell)).toBe('—');
      expect(textOf(derive(of('5 人 demonstration'), of('4 人')).cell)).toBe('—');
      expect(derive(of('5 人 demonstration'), of('4 人 demonstration')).cell).toMatchObject({
        flags: ['demonstration', 'computed'],
      });
    },
  );
});

describe('two figures', () => {
  test.each([
    ['5 人', '4 人', true],
    ['5 人 demonstration', '4 人 demonstration', true],
    ['5 人', '4 人 demonstration', false],
    ['5 人', '4 户', false],
    ['5 元', '4 万元', false],
    ['5 人', '※', false],
    ['5 人', '…', false],
    ['5 人 break', '4 人', false],
    ['5 人', '4 人 break', false],
  ])('%s and %s may be compared: %s', (first, second, expected) => {
    expect(isComparable(of(first), of(second))).toBe(expected);
  });

  it('are of one period only with the same start and end', () => {
    expect(isSamePeriod(of('1 人'), of('2 人'))).toBe(true);
    expect(isSamePeriod(of('1 人'), of('2 人', '2021-01-01/2022-06-02'))).toBe(false);
    expect(isSamePeriod(of('1 人'), of('2 人', '/2021-12-31'))).toBe(false);
  });
});
