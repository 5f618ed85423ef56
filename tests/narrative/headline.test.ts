import * as fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { bookOf } from '../../src/figures/book.ts';
import { plainText } from '../../src/model/language.ts';
import { headline } from '../../src/narrative/headline.ts';
import { formatPhrase } from '../../src/words/format/cell.ts';
import { grammar } from '../../src/words/format/grammar.ts';
import { cellOf, figureAt } from '../figures/figureAt.ts';
import { releaseOf } from '../figures/releaseOf.ts';
import { briefOf } from './briefs.ts';

const allowances = ['funds/aid: 1523 万元', 'funds/elderly: 3360 万元', 'funds/total:two: 4883 万元'];

describe('the headline of a brief', () => {
  test.each([
    [
      'the total that leads',
      allowances,
      '甲县2021年发放两项资金4883万元',
      'County: two allowances came to 48.83 million yuan in 2021',
    ],
    [
      'persons',
      ['persons/aid: 2414 人'],
      '甲县2021年低保保障2414人',
      'Basic allowance, County: 2,414 persons were supported in 2021',
    ],
    [
      'one person',
      ['persons/aid: 1 人'],
      '甲县2021年低保保障1人',
      'Basic allowance, County: 1 person was supported in 2021',
    ],
    [
      'a verb that says the name',
      ['times/visits: 1019 人次'],
      '甲县2021年慰问1019人次',
      'Visits, County: 1,019 person-times were visited in 2021',
    ],
    [
      'a stock',
      ['registered/aid: 2414 人: /2021-12-31'],
      '甲县2021年末低保保障2414人',
      'Basic allowance, County: 2,414 persons were supported at the end of 2021',
    ],
    [
      'a month',
      ['persons/aid: 2414 人: 2021-07-01/2021-07-31'],
      '甲县2021年7月低保保障2414人',
      'Basic allowance, County: 2,414 persons were supported in July 2021',
    ],
    [
      'money',
      ['funds/visits: 44.22 万元'],
      '甲县2021年慰问发放资金44.22万元',
      'Visits, County: funds paid came to 442,200 yuan in 2021',
    ],
    [
      'a standard',
      ['standard/aid: 740 元/人·月'],
      '甲县2021年低保保障标准为740元/人·月',
      'Basic allowance, County: the standard was 740 yuan per person per month in 2021',
    ],
  ])('says %s', (_, lines, zh, en) => {
    const { book, main } = briefOf(lines);
    expect(plainText(headline(book, main.figure, 'zh-CN'))).toBe(zh);
    expect(plainText(headline(book, main.figure, 'en'))).toBe(en);
  });

  test.each([
    [
      'a rate grows',
      ['funds/aid: 1523 万元', 'funds/aid: 1400 万元: 2020'],
      '甲县2021年低保发放资金比上年增长8.8%',
      'County: funds paid of basic allowance in 2021 rose 8.8% from 2020',
    ],
    [
      'fewer people are neither good nor bad',
      ['persons/aid: 2414 人', 'persons/aid: 2689 人: 2020'],
      '甲县2021年低保人数比上年下降10.2%',
      'County: the number of people in basic allowance in 2021 fell 10.2% from 2020',
    ],
    [
      'a standard is raised',
      ['standard/aid: 740 元/人·月', 'standard/aid: 710 元/人·月: 2020'],
      '甲县2021年低保保障标准比上年提高4.2%',
      'County: standard of basic allowance in 2021 was raised by 4.2% from 2020',
    ],
    [
      'a printed change of zero',
      ['persons/aid: 2414 人', 'persons/aid: 2414 人: 2020'],
      '甲县2021年低保人数与上年持平',
      'County: the number of people in basic allowance in 2021 did not change from 2020',
    ],
    [
      'an earlier year is named',
      ['persons/aid: 2414 人', 'persons/aid: 2689 人: 2017'],
      '2021年低保人数比2017年下降10.2%',
      'County: the number of people in basic allowance in 2021 fell 10.2% from 2017',
    ],
  ])('tells what changed: %s', (_, lines, zh, en) => {
    const { book, main } = briefOf(lines);
    expect(plainText(headline(book, main.figure, 'zh-CN'))).toBe(zh);
    expect(plainText(headline(book, main.figure, 'en'))).toBe(en);
    expect([...zh].length).toBeLessThanOrEqual(22);
  });

  it('never holds a figure that was made up', () => {
    const { book, main } = briefOf(['persons/aid: 9 人 demonstration', 'persons/elderly: 5 人']);
    expect(plainText(headline(book, main.figure, 'zh-CN'))).toBe('甲县2021年特困保障5人');
  });

  it('keeps its subject where that makes it longer', () => {
    const release = releaseOf(allowances.map((line) => figureAt(line.split(': ')[0]!, line.split(': ')[1]!)));
    const long = '社会救助当月支出救助资金';
    release.description.totals[0]!.title['zh-CN'] = long;
    release.description.measures.find(({ code }) => code === 'funds')!.title['zh-CN'] = long;
    const book = bookOf(release);
    const figure = book.at({ measure: 'funds', programme: 'total:two', area: 'county', year: '2021' });
    expect(plainText(headline(book, figure, 'zh-CN'))).toBe('2021年社会救助当月支出救助资金为4883万元');
  });

  it('shortens the name of a total to how many of what', () => {
    const release = releaseOf(allowances.map((line) => figureAt(line.split(': ')[0]!, line.split(': ')[1]!)));
    release.description.totals[0]!.title['zh-CN'] = '各类困难群众基本生活救助资金';
    const book = bookOf(release);
    expect(
      plainText(
        headline(book, book.at({ measure: 'funds', programme: 'total:two', area: 'county', year: '2021' }), 'zh-CN'),
      ),
    ).toBe('甲县2021年发放两项发放资金4883万元');
  });

  it('has at most 25 characters in Chinese, whatever things are called, and never a part of a name', () => {
    const name = (most: number) =>
      fc.string({ unit: fc.constantFrom(...'甲乙丙丁低保五特困县市区'.split('')), minLength: 1, maxLength: most });
    fc.assert(
      fc.property(
        name(20),
        name(30),
        name(12),
        fc.integer({ min: 0, max: 99_999_999 }),
        (area, programme, short, count) => {
          const release = releaseOf([figureAt('persons/aid', `${count} 人`)]);
          release.areas[1]!.title['zh-CN'] = area;
          release.programmes[0]!.title['zh-CN'] = programme;
          release.programmes[0]!.short['zh-CN'] = short;
          const book = bookOf(release);
          const text = plainText(
            headline(book, book.at({ measure: 'persons', programme: 'aid', area: 'county', year: '2021' }), 'zh-CN'),
          );
          const before = text.replace(formatPhrase(cellOf(`${count} 人`), 'zh-CN'), '');
          const names = [programme, short].flatMap((one) => [one, `${one}保障`, '保障']);
          const areas = [area, area.replace(/(?<=..)(?:地区|[市县区])$/u, ''), ''];
          expect([...text].length).toBeLessThanOrEqual(grammar['zh-CN'].headline.longest);
          expect(['2021年', ...areas.flatMap((one) => names.map((what) => `${one}2021年${what}`))]).toContain(before);
        },
      ),
    );
  });
});
