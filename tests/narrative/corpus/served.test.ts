import { describe, expect, it } from 'vitest';
import { piecesOf } from '../../../src/model/language.ts';
import { sentenceOf } from '../../../src/narrative/findings/sentence.ts';
import { servedFinding } from '../../../src/narrative/findings/served.ts';
import { bookWith, programmeOf, testSayings, type Say } from '../sayings.ts';

const served =
  (code: string, area?: string): Say =>
  (book) =>
    servedFinding(book, programmeOf(book, code), area);
const whole = ['households/aid: 1562 户', 'persons/aid: 2414 人', 'funds/aid: 1523 万元', 'standard/aid: 740 元/人·月'];

describe('what a programme served and spent', () => {
  testSayings([
    {
      name: 'counts, money and standard of a year',
      figures: whole,
      say: served('aid'),
      zh: '2021年保障1562户、2414人，发放资金1523万元；保障标准740元/人·月。',
      en: 'In 2021, 1,562 households and 2,414 persons were supported; funds paid came to 15.23 million yuan; the standard was 740 yuan per person per month.',
    },
    {
      name: 'no share that is nothing to one decimal',
      figures: ['persons/aid: 2414 人', 'funds/aid: 1 万元', 'funds/total:two: 5053 万元 computed'],
      say: served('aid'),
      zh: '2021年保障2414人，发放资金1万元。',
      en: 'In 2021, 2,414 persons were supported; funds paid came to 10,000 yuan.',
    },
    {
      name: 'the share of the declared total',
      figures: ['persons/aid: 2414 人', 'funds/aid: 1523 万元', 'funds/total:two: 5053 万元 computed'],
      say: served('aid'),
      zh: '2021年保障2414人，发放资金1523万元，占两项资金的30.1%。',
      en: 'In 2021, 2,414 persons were supported; funds paid came to 15.23 million yuan, 30.1% of the two allowances.',
    },
    {
      name: 'one person',
      figures: ['persons/aid: 1 人'],
      say: served('aid'),
      zh: '2021年保障1人。',
      en: 'In 2021, 1 person was supported.',
    },
    {
      name: 'one household of one person',
      figures: ['households/aid: 1 户', 'persons/aid: 1 人'],
      say: served('aid'),
      zh: '2021年保障1户、1人。',
      en: 'In 2021, 1 household and 1 person were supported.',
    },
    {
      name: 'nobody',
      figures: ['persons/aid: 0 人', 'funds/aid: 0 万元'],
      say: served('aid'),
      zh: '2021年保障0人，发放资金0万元。',
      en: 'In 2021, 0 persons were supported; funds paid came to 0 yuan.',
    },
    {
      name: 'money alone, its name beginning with that of an area',
      figures: ['funds/care: 42.57 万元'],
      say: served('care'),
      zh: '2021年服务资金42.57万元。',
      en: 'In 2021, County spending on services came to 425,700 yuan.',
    },
    {
      name: 'a standard alone',
      figures: ['standard/aid: 740 元/人·月'],
      say: served('aid'),
      zh: '2021年保障标准740元/人·月。',
      en: 'In 2021, the standard was 740 yuan per person per month.',
    },
    {
      name: 'the parts of a programme by name',
      figures: ['persons/full: 52 人', 'persons/partial: 39 人', 'funds/care: 42.57 万元'],
      say: served('care'),
      zh: '2021年照料失能52人、半失能39人，服务资金42.57万元。',
      en: 'In 2021, 52 persons (total loss of self-care) and 39 persons (partial loss of self-care) were cared for; County spending on services came to 425,700 yuan.',
    },
    {
      name: 'a part whose neighbour is withheld',
      figures: ['persons/full: 52 人', 'persons/partial: ※'],
      say: served('care'),
      zh: '2021年照料失能52人。',
      en: 'In 2021, 52 persons (total loss of self-care) were cared for.',
    },
    {
      name: 'what is not done to those counted alike is said apart',
      figures: ['persons/visits: 800 人', 'times/visits: 1019 人次'],
      say: served('visits'),
      zh: '2021年保障800人，慰问1019人次。',
      en: 'In 2021, 800 persons were supported; 1,019 person-times were visited.',
    },
    {
      name: 'a period that is not a year',
      figures: ['persons/aid: 132 人: 2021-01-01/2022-06-02', 'funds/aid: 46.3 万元: 2021-01-01/2022-06-02'],
      say: served('aid'),
      zh: '2021年1月1日至2022年6月2日保障132人，发放资金46.3万元。',
      en: 'From 1 January 2021 to 2 June 2022, 132 persons were supported; funds paid came to 463,000 yuan.',
    },
    {
      name: 'a period whose start was not published',
      figures: ['persons/aid: 9 人: /2022-06-02', 'funds/aid: 3.12 万元: /2022-06-02'],
      say: served('aid'),
      zh: '截至2022年6月2日保障9人，发放资金3.12万元。',
      en: 'Up to 2 June 2022, 9 persons were supported; funds paid came to 31,200 yuan.',
    },
    {
      name: 'a stock, money of the year and a standard of half a year: each with its own period',
      figures: [
        'registered/aid: 2400 人: /2021-12-31',
        'funds/aid: 1523 万元',
        'standard/aid: 740 元/人·月: 2021-07-01/2021-12-31',
      ],
      say: served('aid'),
      zh: '2021年末保障2400人，2021年发放资金1523万元；2021年7月1日至2021年12月31日保障标准740元/人·月。',
      en: 'At the end of 2021, 2,400 persons were supported; in 2021, funds paid came to 15.23 million yuan; from 1 July 2021 to 31 December 2021, the standard was 740 yuan per person per month.',
    },
    {
      name: 'a stock at a day within the year',
      figures: ['registered/aid: 2400 人: /2021-06-30'],
      say: served('aid'),
      zh: '截至2021年6月30日保障2400人。',
      en: 'On 30 June 2021, 2,400 persons were supported.',
    },
    { name: 'nothing where all is withheld', figures: ['persons/aid: ※', 'funds/aid: ※'], say: served('aid') },
    {
      name: 'nothing where official and demonstration would meet',
      figures: ['persons/aid: 2414 人', 'funds/aid: 1523 万元 demonstration'],
      say: served('aid'),
    },
    {
      name: 'no share of an official total for a demonstration part',
      figures: ['funds/aid: 1523 万元 demonstration', 'funds/total:two: 5053 万元 computed'],
      say: served('aid'),
      zh: '2021年发放资金1523万元。',
      en: 'In 2021, funds paid came to 15.23 million yuan.',
    },
    {
      name: 'no share of a total of another period',
      figures: ['funds/aid: 1523 万元: 2021-01-01/2022-06-02', 'funds/total:two: 5053 万元 computed'],
      say: served('aid'),
      zh: '2021年1月1日至2022年6月2日发放资金1523万元。',
      en: 'From 1 January 2021 to 2 June 2022, funds paid came to 15.23 million yuan.',
    },
  ]);

  it('keeps a number and its unit together in English', () => {
    const book = bookWith(['persons/aid: 2414 人']);
    const sentence = sentenceOf(servedFinding(book, programmeOf(book, 'aid'))!, book, 'en');
    expect(piecesOf(sentence)).toContainEqual(
      expect.objectContaining({ number: '2,414', gap: '\u00a0', unit: 'persons' }),
    );
  });

  it('names the figures that each of its numbers comes from', () => {
    const book = bookWith(['funds/aid: 1523 万元', 'funds/total:two: 5053 万元 computed']);
    const sentence = sentenceOf(servedFinding(book, programmeOf(book, 'aid'))!, book, 'zh-CN');
    const marks = piecesOf(sentence).flatMap((piece) => (typeof piece === 'string' ? [] : [piece.mark]));
    const [money, total] = ['funds/aid', 'funds/total:two'].map((place) => `${place}/county/2021-01-01/2021-12-31`);
    expect(marks).toEqual([
      { kind: 'literal' },
      { kind: 'cell', id: money },
      { kind: 'derived', how: 'share', ids: [money, total] },
    ]);
  });
});
