import { describe } from 'vitest';
import { changeFinding } from '../../../src/narrative/findings/trend.ts';
import { figureOf, testSayings, type Say } from '../sayings.ts';

const changed =
  (place: string): Say =>
  (book) =>
    changeFinding(book, figureOf(book, place));

describe('the change on the latest earlier year', () => {
  testSayings([
    {
      name: 'more than the year before',
      figures: ['persons/aid: 2414 人', 'persons/aid: 2400 人: 2020'],
      say: changed('persons/aid'),
      zh: '2021年人数2414人，比上年增加14人，增长0.6%。',
      en: 'Persons: 2,414 persons in 2021, up 14 persons (0.6%) from 2020.',
    },
    {
      name: 'one fewer than the year before',
      figures: ['persons/aid: 19 人', 'persons/aid: 20 人: 2020'],
      say: changed('persons/aid'),
      zh: '2021年人数19人，比上年减少1人。',
      en: 'Persons: 19 persons in 2021, down 1 person from 2020.',
    },
    {
      name: 'as many as the year before (持平)',
      figures: ['persons/aid: 20 人', 'persons/aid: 20 人: 2020'],
      say: changed('persons/aid'),
      zh: '2021年人数20人，与上年持平。',
      en: 'Persons: 20 persons in 2021, unchanged from 2020.',
    },
    {
      name: 'a change from zero has no rate',
      figures: ['persons/aid: 5 人', 'persons/aid: 0 人: 2020'],
      say: changed('persons/aid'),
      zh: '2021年人数5人，比上年增加5人。',
      en: 'Persons: 5 persons in 2021, up 5 persons from 2020.',
    },
    {
      name: 'less money than the year before',
      figures: ['funds/aid: 1500 万元', 'funds/aid: 1523 万元: 2020'],
      say: changed('funds/aid'),
      zh: '2021年发放资金1500万元，比上年减少23万元，下降1.5%。',
      en: 'Funds paid came to 15.00 million yuan in 2021, down 230,000 yuan (1.5%) from 2020.',
    },
    {
      name: 'a raised standard',
      figures: ['standard/aid: 740 元/人·月', 'standard/aid: 700 元/人·月: 2020'],
      say: changed('standard/aid'),
      zh: '2021年保障标准740元/人·月，比上年提高40元/人·月，增长5.7%。',
      en: 'In 2021, the standard was 740 yuan per person per month, raised by 40 yuan per person per month (5.7%) from 2020.',
    },
    {
      name: 'a lowered standard',
      figures: ['standard/aid: 700 元/人·月', 'standard/aid: 740 元/人·月: 2020'],
      say: changed('standard/aid'),
      zh: '2021年保障标准700元/人·月，比上年降低40元/人·月，下降5.4%。',
      en: 'In 2021, the standard was 700 yuan per person per month, lowered by 40 yuan per person per month (5.4%) from 2020.',
    },
    {
      name: 'a standard that was not changed',
      figures: ['standard/aid: 740 元/人·月', 'standard/aid: 740 元/人·月: 2020'],
      say: changed('standard/aid'),
      zh: '2021年保障标准740元/人·月，与上年持平。',
      en: 'In 2021, the standard was 740 yuan per person per month, unchanged from 2020.',
    },
    {
      name: 'a stock at the ends of two years',
      figures: ['registered/aid: 2400 人: /2021-12-31', 'registered/aid: 2500 人: /2020-12-31'],
      say: changed('registered/aid'),
      zh: '2021年末在册人数2400人，比上年减少100人，下降4.0%。',
      en: 'Persons registered: 2,400 persons at the end of 2021, down 100 persons (4.0%) from 2020.',
    },
    {
      name: 'no change of a stock between unlike days',
      figures: ['registered/aid: 2400 人: /2021-12-31', 'registered/aid: 2500 人: /2020-06-30'],
      say: changed('registered/aid'),
    },
    {
      name: 'no change from a demonstration year',
      figures: ['persons/aid: 5 人', 'persons/aid: 4 人 demonstration: 2020'],
      say: changed('persons/aid'),
    },
    {
      name: 'no change from a withheld year',
      figures: ['persons/aid: 5 人', 'persons/aid: ※: 2020'],
      say: changed('persons/aid'),
    },
    {
      name: 'no change over a break in the series',
      figures: ['persons/aid: 5 人 break', 'persons/aid: 4 人: 2020'],
      say: changed('persons/aid'),
    },
    { name: 'no change without the year before', figures: ['persons/aid: 5 人'], say: changed('persons/aid') },
    {
      name: 'no change of a period that is not a year',
      figures: ['persons/aid: 5 人: 2021-01-01/2021-06-30', 'persons/aid: 4 人: 2020'],
      say: changed('persons/aid'),
    },
    {
      name: 'no change where a start is unknown',
      figures: ['persons/aid: 5 人: /2021-12-31', 'persons/aid: 4 人: /2020-12-31'],
      say: changed('persons/aid'),
    },
    {
      name: 'a percentage: in percentage points',
      figures: ['coverage/aid: 5.2 %', 'coverage/aid: 4.5 %: 2020'],
      say: changed('coverage/aid'),
      zh: '2021年保障面5.2%，比上年提高0.7个百分点。',
      en: 'In 2021, the coverage was 5.2%, up 0.7 percentage points from 2020.',
    },
    {
      name: 'a percentage that fell by one point',
      figures: ['coverage/aid: 4 %', 'coverage/aid: 5 %: 2020'],
      say: changed('coverage/aid'),
      zh: '2021年保障面4%，比上年降低1个百分点。',
      en: 'In 2021, the coverage was 4%, down 1 percentage point from 2020.',
    },
    {
      name: 'a percentage that did not move',
      figures: ['coverage/aid: 5.0 %', 'coverage/aid: 5 %: 2020'],
      say: changed('coverage/aid'),
      zh: '2021年保障面5.0%，与上年持平。',
      en: 'In 2021, the coverage was 5.0%, unchanged from 2020.',
    },
    {
      name: 'a change of 0.04%: the amount and no rate',
      figures: ['persons/aid: 10004 人', 'persons/aid: 10000 人: 2020'],
      say: changed('persons/aid'),
      zh: '2021年人数10004人，比上年增加4人。',
      en: 'Persons: 10,004 persons in 2021, up 4 persons from 2020.',
    },
    {
      name: 'a change of 0.05%, which rounds to 0.1%',
      figures: ['persons/aid: 10005 人', 'persons/aid: 10000 人: 2020'],
      say: changed('persons/aid'),
      zh: '2021年人数10005人，比上年增加5人，增长0.1%。',
      en: 'Persons: 10,005 persons in 2021, up 5 persons (0.1%) from 2020.',
    },
    {
      name: 'a change from fewer than ten has no rate',
      figures: ['persons/aid: 14 人', 'persons/aid: 9 人: 2020'],
      say: changed('persons/aid'),
      zh: '2021年人数14人，比上年增加5人。',
      en: 'Persons: 14 persons in 2021, up 5 persons from 2020.',
    },
    {
      name: 'a change beyond tenfold has no rate',
      figures: ['funds/aid: 120 万元', 'funds/aid: 10 万元: 2020'],
      say: changed('funds/aid'),
      zh: '2021年发放资金120万元，比上年增加110万元。',
      en: 'Funds paid came to 1.20 million yuan in 2021, up 1.10 million yuan from 2020.',
    },
    {
      name: 'money taken back: from below nought there is no rate',
      figures: ['funds/aid: 5 万元', 'funds/aid: -3 万元: 2020'],
      say: changed('funds/aid'),
      zh: '2021年发放资金5万元，比上年增加8万元。',
      en: 'Funds paid came to 50,000 yuan in 2021, up 80,000 yuan from 2020.',
    },
    {
      name: 'money below nought',
      figures: ['funds/aid: -3 万元', 'funds/aid: 5 万元: 2020'],
      say: changed('funds/aid'),
      zh: '2021年发放资金−3万元，比上年减少8万元。',
      en: 'Funds paid came to −30,000 yuan in 2021, down 80,000 yuan from 2020.',
    },
    {
      name: 'a change that comes to whole 万',
      figures: ['persons/aid: 21000 人', 'persons/aid: 11000 人: 2020'],
      say: changed('persons/aid'),
      zh: '2021年人数21000人，比上年增加1万人，增长90.9%。',
      en: 'Persons: 21,000 persons in 2021, up 10,000 persons (90.9%) from 2020.',
    },
    {
      name: 'a month beside the same month of the year before (上年同期)',
      figures: ['persons/aid: 30 人: 2021-01-01/2021-01-31', 'persons/aid: 20 人: 2020-01-01/2020-01-31'],
      say: changed('persons/aid'),
      zh: '2021年1月人数30人，比上年同期增加10人。',
      en: 'Persons: 30 persons in January 2021, up 10 persons from January 2020.',
    },
    {
      name: 'no change from December to January (环比)',
      figures: ['funds/aid: 30 万元: 2021-01-01/2021-01-31', 'funds/aid: 20 万元: 2020-12-01/2020-12-31'],
      say: changed('funds/aid'),
    },
    {
      name: 'no change from a figure in another unit',
      figures: ['standard/aid: 740 元/人·月', 'standard/aid: 8000 元/人·年: 2020'],
      say: changed('standard/aid'),
    },
    {
      name: 'two years before, where there is no figure of the year before',
      figures: ['persons/aid: 2414 人', 'persons/aid: …: 2020', 'persons/aid: 2500 人: 2019'],
      say: changed('persons/aid'),
      zh: '2021年人数2414人，比2019年减少86人，下降3.4%。',
      en: 'Persons: 2,414 persons in 2021, down 86 persons (3.4%) from 2019.',
    },
    {
      name: 'an official year before a demonstration one',
      figures: ['persons/aid: 5 人', 'persons/aid: 4 人 demonstration: 2020', 'persons/aid: 3 人: 2019'],
      say: changed('persons/aid'),
      zh: '2021年人数5人，比2019年增加2人。',
      en: 'Persons: 5 persons in 2021, up 2 persons from 2019.',
    },
    {
      name: 'no change over a break between',
      figures: ['persons/aid: 5 人', 'persons/aid: 4 人 break: 2020', 'persons/aid: 4 人 break: 2019'],
      say: changed('persons/aid'),
    },
    {
      name: 'a level that was said is not said again',
      figures: ['persons/aid: 2414 人', 'persons/aid: 2400 人: 2020'],
      say: (book) => ({ ...changed('persons/aid')(book)!, isLevelStated: true }),
      zh: '人数比上年增加14人，增长0.6%。',
      en: 'Persons: up 14 persons (0.6%) from 2020.',
    },
  ]);
});
