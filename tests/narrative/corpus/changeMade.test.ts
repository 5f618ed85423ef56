import { describe, expect, it } from 'vitest';
import { changeParts } from '../../../src/figures/changeParts.ts';
import { totalCode } from '../../../src/model/description.ts';
import { plainText } from '../../../src/model/language.ts';
import { changeMadeFinding } from '../../../src/narrative/findings/composition.ts';
import { noComparisonWords } from '../../../src/narrative/cautions.ts';
import { bookWith, figureOf, testSayings, type Say } from '../sayings.ts';
import { years } from './years.ts';

const total = totalCode({ code: 'two' });
const made =
  (place: string): Say =>
  (book) => {
    const parts = changeParts(book, figureOf(book, place), 10);
    return parts && changeMadeFinding(parts);
  };
const two = (aid: [string, string], elderly: [string, string], sum: [string, string]) => [
  ...years('funds/aid', '万元', ...aid),
  ...years('funds/elderly', '万元', ...elderly),
  ...years(`funds/${total}`, '万元', ...sum),
];

describe('what a change is mostly made of', () => {
  testSayings([
    {
      name: 'a programme',
      figures: two(['80', '120'], ['50', '40'], ['130', '160']),
      say: made(`funds/${total}`),
      zh: '2021年两项资金比上年增加30万元，增长23%，主要来自低保（+40万元）。',
      en: 'Two allowances in 2021: up 300,000 yuan (23%) from 2020; basic allowance accounts for most of it (+400,000 yuan).',
    },
    {
      name: 'less than half of a fall',
      figures: [
        ...years('persons/aid', '人', '120', '90'),
        ...['north', 'south', 'east'].flatMap((area, index) =>
          years(`persons/aid/${area}`, '人', '40', ['30', '31', '29'][index]!),
        ),
      ],
      say: (book) => {
        for (const measure of book.release.description.measures) measure.adds = ['area'];
        return made('persons/aid')(book);
      },
      zh: '2021年人数比上年减少30人，下降25.0%，减少最多的是东镇（−11人）。',
      en: 'Persons in 2021: down 30 persons (25.0%) from 2020; the largest part is East Town (−11 persons).',
    },
    {
      name: 'the amount for each',
      figures: [
        ...years('funds/aid', '万元', '80.00', '120.00'),
        ...['100', '100', '100'].map((value, index) => `registered/aid: ${value} 人: /${2019 + index}-12-31`),
      ],
      say: made('funds/aid'),
      zh: '2021年发放资金比上年增加40.00万元，增长50.0%，主要来自人均水平变化（+40.00万元）。',
      en: 'Funds paid in 2021: up 400,000 yuan (50.0%) from 2020; the amount per head accounts for most of it (+400,000 yuan).',
    },
    {
      name: 'nothing where two are as large',
      figures: two(['80', '90'], ['50', '60'], ['130', '150']),
      say: made(`funds/${total}`),
    },
    {
      name: 'nothing where nothing changed',
      figures: two(['80', '90'], ['50', '40'], ['130', '130']),
      say: made(`funds/${total}`),
    },
  ]);
});

describe('why a figure is not compared', () => {
  const why = (lines: string[], place = 'funds/aid'): string => {
    const book = bookWith(lines);
    return plainText(noComparisonWords(book, figureOf(book, place), 'zh-CN'));
  };

  it('is said in public words', () => {
    expect(why(['funds/aid: 80 万元'])).toBe('没有公布2020年的数字');
    expect(why(['funds/aid: 80 万元', 'funds/aid: 70 万元 demonstration: 2020'])).toBe('一年是已公布数，一年是演示数');
    expect(why(['funds/aid: 80 万元', 'funds/aid: ※: 2020'])).toBe(
      '有一年的数字以※表示：为保护个人信息不予公布，带※的数不一定小',
    );
    expect(why(['funds/aid: 80 万元 break', 'funds/aid: 70 万元: 2020'])).toBe('两年之间口径有变化');
    expect(why(['funds/aid: 80 万元', 'funds/aid: 7 亿元: 2020'])).toBe('两年的统计期或计量单位不同');
    const lines = [
      ...years('funds/aid', '万元', '80.00', '120.00'),
      'funds/elderly: 40 万元',
      `funds/${total}: 160 万元`,
    ];
    expect(why(lines, `funds/${total}`)).toBe('特困没有公布2020年的数字');
  });
});
