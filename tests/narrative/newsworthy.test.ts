import { describe, expect, it } from 'vitest';
import { plainText } from '../../src/model/language.ts';
import type { Finding } from '../../src/narrative/findings/finding.ts';
import { sentenceOf } from '../../src/narrative/findings/sentence.ts';
import { changeFinding } from '../../src/narrative/findings/trend.ts';
import { newsworthy } from '../../src/narrative/news.ts';
import { programmeNews } from '../../src/narrative/programmeNews.ts';
import { years } from './corpus/years.ts';
import { bookWith, deskOf, figureOf, programmeOf } from './sayings.ts';

const told = (lines: string[], budget: number, code = 'aid', adds: 'area'[] = []): string[] => {
  const book = bookWith(lines);
  for (const measure of book.release.description.measures) measure.adds = adds;
  return newsworthy(deskOf(book), programmeNews(book, programmeOf(book, code)), budget).map((one) =>
    plainText(sentenceOf(one, book, 'zh-CN')),
  );
};
const history = [
  ...years('households/aid', '户', '36', '34', '32', '24'),
  ...years('persons/aid', '人', '60', '50', '40', '48'),
  ...years('funds/aid', '万元', '110.0', '120.0', '110.0', '130.0'),
  ...years('standard/aid', '元/人·月', '700', '740'),
];

describe('what is told of a programme', () => {
  it('is a turn, then what moved most, each subject once before any twice', () => {
    expect(told(history, 3)).toEqual([
      '人数比上年增加8人，增长20.0%，为连续2年减少后首次增加。',
      '发放资金比上年增加20.0万元，增长18.2%。',
      '保障标准比上年提高40元/人·月，增长5.7%。',
    ]);
  });

  it('goes on with what is left where there is room', () => {
    expect(told(history, 9)).toEqual([
      '人数比上年增加8人，增长20.0%，为连续2年减少后首次增加。',
      '户数比上年减少8户，下降25.0%，已连续3年减少。',
      '发放资金比上年增加20.0万元，增长18.2%。',
      '保障标准比上年提高40元/人·月，增长5.7%。',
      '平均每户2.00人（推算）。',
    ]);
  });

  it('is nothing where there is no room', () => {
    expect(told(history, 0)).toEqual([]);
  });

  it('joins households and persons where they moved alike', () => {
    const lines = [...years('households/aid', '户', '40', '50'), ...years('persons/aid', '人', '60', '72')];
    expect(told(lines, 2)).toEqual([
      '户数和人数分别比上年增加10户和12人，分别增长25.0%和20.0%。',
      '平均每户1.44人（推算）。',
    ]);
  });

  it('tells a change once: with its source where there is one', () => {
    const lines = [
      ...years('persons/aid', '人', '30', '36'),
      ...years('persons/aid/north', '人', '10', '11'),
      ...years('persons/aid/south', '人', '20', '25'),
    ];
    expect(told(lines, 9, 'aid', ['area'])).toEqual(['人数比上年增加6人，增长20.0%，其中南镇增加最多，为5人。']);
  });

  it('does not tell a change again with its source where a highest year has told it', () => {
    const lines = [
      ...years('persons/aid', '人', '28', '26', '30', '36'),
      ...years('persons/aid/north', '人', '9', '8', '10', '11'),
      ...years('persons/aid/south', '人', '19', '18', '20', '25'),
    ];
    expect(told(lines, 9, 'aid', ['area'])).toEqual([
      '人数比上年增加6人，增长20.0%，为2018—2021年4个年份中的最高水平。',
      '人数增加最多的是南镇，增加5人。',
    ]);
  });

  it('leaves the level where the served sentence could not say it', () => {
    const lines = [...years('persons/aid', '人', '30', '36'), ...years('coverage/aid', '%', '4.1', '4.4')];
    expect(told(lines, 2)).toEqual(['人数比上年增加6人，增长20.0%。', '2021年保障面4.4%，比上年提高0.3个百分点。']);
  });

  it('is silent of official and demonstration years together', () => {
    expect(
      told(years('persons/aid', '人', '30 demonstration', '25 demonstration', '20 demonstration', '24'), 3),
    ).toEqual([]);
  });
});

describe('of findings of one kind', () => {
  const book = bookWith([
    ...years('persons/aid', '人', '100', '101'),
    ...years('persons/elderly', '人', '100', '90'),
    ...years('persons/care', '人', '100', '100'),
  ]);
  const changes = ['care', 'aid', 'elderly'].map((code) => changeFinding(book, figureOf(book, `persons/${code}`)));
  const programmes = (findings: (Finding | undefined)[], budget: number): string[] =>
    newsworthy(deskOf(book), findings, budget).flatMap((one) => (one.kind === 'change' ? one.later.key.programme : []));

  it('the larger change comes first, and what stayed the same last', () => {
    expect(programmes(changes, 3)).toEqual(['elderly', 'aid', 'care']);
  });

  it('the order in which they are given is nothing', () => {
    expect(programmes(changes.toReversed(), 3)).toEqual(['elderly', 'aid', 'care']);
  });

  it('none is told twice', () => {
    expect(programmes([...changes, ...changes, undefined], 9)).toEqual(['elderly', 'aid', 'care']);
  });
});
