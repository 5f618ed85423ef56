import { describe, expect, it, test } from 'vitest';
import { bookOf } from '../../src/figures/book.ts';
import { comparableSeries, comparison, comparisonPolicies } from '../../src/figures/compare.ts';
import { plainText } from '../../src/model/language.ts';
import { comparedWords } from '../../src/narrative/phrases/figure.ts';
import { bookWith, figureOf } from './sayings.ts';

const july = (year: number) => `${year}-07-01/${year}-07-31`;

describe('the latest earlier figure that may be compared', () => {
  test.each([
    [
      'of the year before',
      ['persons/aid: 2414 人', 'persons/aid: 2400 人: 2020'],
      '比上年增加14人，增长0.6%',
      'up 14 persons (0.6%) from 2020',
    ],
    [
      'of two years before, where the year before has none',
      ['persons/aid: 2414 人', 'persons/aid: …: 2020', 'persons/aid: 2500 人: 2019'],
      '比2019年减少86人，下降3.4%',
      'down 86 persons (3.4%) from 2019',
    ],
    [
      'of the same month',
      [`persons/aid: 60 人: ${july(2021)}`, `persons/aid: 40 人: ${july(2020)}`],
      '比上年同期增加20人，增长50.0%',
      'up 20 persons (50.0%) from July 2020',
    ],
    [
      'of the same month of an earlier year',
      [`persons/aid: 60 人: ${july(2021)}`, `persons/aid: 40 人: ${july(2018)}`],
      '比2018年7月增加20人，增长50.0%',
      'up 20 persons (50.0%) from July 2018',
    ],
    [
      'of the same month, with its code',
      ['persons/aid: 60 人: 2021-M07', 'persons/aid: 29 人: 2021-M06', 'persons/aid: 40 人: 2020-M07'],
      '比上年同期增加20人，增长50.0%',
      'up 20 persons (50.0%) from July 2020',
    ],
    [
      'of the same quarter',
      ['funds/aid: 30 万元: 2021-Q1', 'funds/aid: 29 万元: 2020-Q4', 'funds/aid: 20 万元: 2020-Q1'],
      '比上年同期增加10万元',
      'up 100,000 yuan from the first quarter of 2020',
    ],
    [
      'of zero, without a rate',
      ['persons/aid: 5 人', 'persons/aid: 0 人: 2020'],
      '比上年增加5人',
      'up 5 persons from 2020',
    ],
    [
      'that is hardly less, without a rate of nought',
      ['persons/aid: 10001 人', 'persons/aid: 10000 人: 2020'],
      '比上年增加1人',
      'up 1 person from 2020',
    ],
    [
      'that is the same',
      ['standard/aid: 740 元/人·月', 'standard/aid: 740 元/人·月: 2020'],
      '与上年持平',
      'unchanged from 2020',
    ],
    [
      'of a standard',
      ['standard/aid: 740 元/人·月', 'standard/aid: 700 元/人·月: 2020'],
      '比上年提高40元/人·月，增长5.7%',
      'raised by 40 yuan per person per month (5.7%) from 2020',
    ],
  ])('is one %s', (_, lines, zh, en) => {
    const book = bookWith(lines);
    const found = comparison(book, book.release.figures[0]!, comparisonPolicies.brief)!;
    expect(plainText(comparedWords(found, book, 'zh-CN'))).toBe(zh);
    expect(plainText(comparedWords(found, book, 'en'))).toBe(en);
  });

  test.each([
    ['what was made up', ['persons/aid: 5 人', 'persons/aid: 4 人 demonstration: 2020']],
    ['another kind of period', [`persons/aid: 5 人: ${july(2021)}`, 'persons/aid: 4 人: 2020']],
    ['another month', [`persons/aid: 5 人: ${july(2021)}`, 'persons/aid: 4 人: 2020-06-01/2020-06-30']],
    ['a figure before a break', ['persons/aid: 5 人 break', 'persons/aid: 4 人: 2020']],
    ['another unit', ['standard/aid: 740 元/人·月', 'standard/aid: 8000 元/人·年: 2020']],
    ['a rate, whose change is in percentage points', ['coverage/aid: 5 %', 'coverage/aid: 4 %: 2020']],
    ['nothing', ['persons/aid: 5 人']],
  ])('is not %s', (_, lines) => {
    const book = bookWith(lines);
    expect(comparison(book, figureOf(book, lines[0]!.split(':')[0]!), comparisonPolicies.brief)).toBeUndefined();
  });
});

describe('the period before', () => {
  const of = (...lines: string[]) => {
    const book = bookWith(lines);
    const found = comparison(book, book.release.figures[0]!, comparisonPolicies.previous);
    return found && (['zh-CN', 'en'] as const).map((language) => plainText(comparedWords(found, book, language)));
  };

  test.each([
    ['a stock', 'registered/aid: 60 人: 2021-M01', 'registered/aid: 40 人: 2020-M12', '上月', 'the month'],
    ['people served', 'persons/aid: 60 人: 2021-Q1', 'persons/aid: 40 人: 2020-Q4', '上季度', 'the quarter'],
  ])('is that of %s', (_, later, earlier, zh, en) => {
    expect(of(later, earlier)).toEqual([`比${zh}增加20人，增长50.0%`, `up 20 persons (50.0%) from ${en} before`]);
  });

  test.each([
    ['money, which moves with the seasons', 'funds/aid: 30 万元: 2021-M02', 'funds/aid: 20 万元: 2021-M01'],
    ['the first quarter and a year', 'persons/aid: 60 人: 2021-Q1', 'persons/aid: 40 人: 2020'],
    ['the month before last', 'persons/aid: 60 人: 2021-M03', 'persons/aid: 40 人: 2021-M01'],
    ['months with a break', 'persons/aid: 60 人 break: 2021-M03', 'persons/aid: 40 人: 2021-M02'],
  ])('is not one for %s', (_, later, earlier) => {
    expect(of(later, earlier)).toBeUndefined();
  });

  it('a year before is none where a month between broke the series', () => {
    const lines = [
      'persons/aid: 60 人: 2021-M03',
      'persons/aid: 29 人 break: 2020-M09',
      'persons/aid: 40 人: 2020-M03',
    ];
    const book = bookWith(lines);
    expect(comparison(book, book.release.figures[0]!, comparisonPolicies.page)).toBeUndefined();
  });
});

describe('an event that distorts', () => {
  const shutdown = { year: '2021', programme: 'aid', title: {}, source: '', distorts: true };
  const lines = [
    'persons/aid: 60 人: 2021-M03',
    'persons/aid: 40 人: 2020-M03',
    'persons/elderly: 3 人: 2021-M03',
    'persons/elderly: 2 人: 2020-M03',
  ];

  test.each([
    ['in the month', { start: '2021-03-01', end: '2021-03-31' }, false],
    ['in the month a year before', { start: '2020-01-01', end: '2020-03-01' }, false],
    ['in another month', { start: '2021-01-01', end: '2021-02-28' }, true],
  ])('%s', (_, period, isCompared) => {
    const { release } = bookWith(lines);
    const book = bookOf({ ...release, policies: [{ ...shutdown, period }] });
    const [aid, , elderly] = book.release.figures;
    expect(comparison(book, aid!, comparisonPolicies.page) !== undefined).toBe(isCompared);
    expect(comparison(book, elderly!, comparisonPolicies.page)).toBeDefined();
  });

  it('of a whole year is in no run, and ends those of other years', () => {
    const { release } = bookWith([2017, 2018, 2019, 2020, 2021].map((year) => `persons/aid: ${year} 人: ${year}`));
    const seriesOf = (year: string) => {
      const book = bookOf({ ...release, policies: [{ ...shutdown, year }] });
      return comparableSeries(book, book.release.figures.at(-1)!).map((figure) => figure.year);
    };
    expect(seriesOf('2021')).toEqual(['2021']);
    expect(seriesOf('2018')).toEqual(['2019', '2020', '2021']);
  });
});

describe('pages and briefs', () => {
  const of = (policy: keyof typeof comparisonPolicies, ...lines: string[]) => {
    const book = bookWith(lines);
    return comparison(book, figureOf(book, lines[0]!.split(':')[0]!), comparisonPolicies[policy]);
  };

  it('say the difference of two rates in ‰, and no growth of it', () => {
    const found = of('page', 'coverage/aid: 6.77 ‰', 'coverage/aid: 6.39 ‰: 2020');
    expect([found?.change.cell, found?.growth.cell]).toMatchObject([
      { value: '0.38', unit: '‰' },
      { state: 'absent', why: 'not applicable' },
    ]);
  });

  it('compare with the same year', () => {
    const figures = ['persons/aid: 2414 人', 'persons/aid: 2500 人: 2019'];
    expect(of('page', ...figures)).toEqual(of('brief', ...figures));
    expect(of('page', ...figures)?.earlier.year).toBe('2019');
    expect(of('series', ...figures)).toBeUndefined();
  });

  it('differ in what is made up, which pages alone show', () => {
    const figures = ['persons/aid: 5 人 demonstration', 'persons/aid: 4 人 demonstration: 2020'];
    expect(of('page', ...figures)?.earlier.year).toBe('2020');
    expect(of('brief', ...figures)).toBeUndefined();
  });

  it('differ in percentages, whose change pages give in points', () => {
    const figures = ['coverage/aid: 5 %', 'coverage/aid: 4 %: 2020'];
    expect(of('page', ...figures)?.change.how).toBe('points');
    expect(of('brief', ...figures)).toBeUndefined();
  });
});
