import { describe } from 'vitest';
import { changeFinding } from '../../src/narrative/findings/changeFinding.ts';
import { figureOf, measureOf, testSayings, type Say } from './sayings.ts';

const changed =
  (place: string): Say =>
  (own) =>
    changeFinding(own, measureOf(own, place.split('/')[0]!), figureOf(own, place));

describe('the change on the year before', () => {
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
      zh: '2021年人数19人，比上年减少1人，下降5.0%。',
      en: 'Persons: 19 persons in 2021, down 1 person (5.0%) from 2020.',
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
      en: 'Funds paid: 15 million yuan in 2021, down 230,000 yuan (1.5%) from 2020.',
    },
    {
      name: 'a raised standard',
      figures: ['standard/aid: 740 元/人·月', 'standard/aid: 700 元/人·月: 2020'],
      say: changed('standard/aid'),
      zh: '2021年保障标准740元/人·月，比上年提高40元/人·月，增长5.7%。',
      en: 'Standard: 740 yuan per person per month in 2021, raised by 40 yuan per person per month (5.7%) from 2020.',
    },
    {
      name: 'a lowered standard',
      figures: ['standard/aid: 700 元/人·月', 'standard/aid: 740 元/人·月: 2020'],
      say: changed('standard/aid'),
      zh: '2021年保障标准700元/人·月，比上年降低40元/人·月，下降5.4%。',
      en: 'Standard: 700 yuan per person per month in 2021, lowered by 40 yuan per person per month (5.4%) from 2020.',
    },
    {
      name: 'a standard that was not changed',
      figures: ['standard/aid: 740 元/人·月', 'standard/aid: 740 元/人·月: 2020'],
      say: changed('standard/aid'),
      zh: '2021年保障标准740元/人·月，与上年持平。',
      en: 'Standard: 740 yuan per person per month in 2021, unchanged from 2020.',
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
      name: 'no change of a percentage, which would be in points',
      figures: ['coverage/aid: 5 %', 'coverage/aid: 4 %: 2020'],
      say: changed('coverage/aid'),
    },
  ]);
});
