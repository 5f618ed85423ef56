import { describe } from 'vitest';
import { runFinding } from '../../../src/narrative/findings/trend.ts';
import { figureOf, testSayings, type Say } from '../sayings.ts';
import { years } from './years.ts';

const run =
  (place: string): Say =>
  (book) =>
    runFinding(book, figureOf(book, place));

describe('a rise or fall that goes on', () => {
  testSayings([
    {
      name: 'three rises',
      figures: years('persons/aid', '人', '60', '62', '63', '64'),
      say: run('persons/aid'),
      zh: '2021年人数64人，比上年增加1人，增长1.6%，已连续3年增加。',
      en: 'Persons: 64 persons in 2021, up 1 person (1.6%) from 2020, a rise in each of the last 3 years.',
    },
    {
      name: 'four falls after a rise',
      figures: years('funds/aid', '万元', '9', '10', '8', '6', '4', '3'),
      say: run('funds/aid'),
      zh: '2021年发放资金3万元，比上年减少1万元，已连续4年减少。',
      en: 'Funds paid came to 30,000 yuan in 2021, down 10,000 yuan from 2020, a fall in each of the last 4 years.',
    },
    {
      name: 'a standard raised every year',
      figures: years('standard/aid', '元/人·月', '600', '640', '680', '740'),
      say: run('standard/aid'),
      zh: '2021年保障标准740元/人·月，比上年提高60元/人·月，增长8.8%，已连续3年提高。',
      en: 'In 2021, the standard was 740 yuan per person per month, raised by 60 yuan per person per month (8.8%) from 2020, a rise in each of the last 3 years.',
    },
    {
      name: 'a level that was said',
      figures: years('persons/aid', '人', '20', '22', '23', '24'),
      say: (book) => ({ ...run('persons/aid')(book)!, isLevelStated: true }),
      zh: '人数比上年增加1人，已连续3年增加。',
      en: 'Persons: up 1 person from 2020, a rise in each of the last 3 years.',
    },
    {
      name: 'a last step too small for a rate',
      figures: years('persons/aid', '人', '9000', '9999', '10000', '10004'),
      say: run('persons/aid'),
      zh: '2021年人数10004人，比上年增加4人，已连续3年增加。',
      en: 'Persons: 10,004 persons in 2021, up 4 persons from 2020, a rise in each of the last 3 years.',
    },
    {
      name: 'two rises are not told',
      figures: years('persons/aid', '人', '25', '22', '23', '24'),
      say: run('persons/aid'),
    },
    {
      name: 'a year that stood still ends it',
      figures: years('persons/aid', '人', '20', '22', '22', '23', '24'),
      say: run('persons/aid'),
    },
    {
      name: 'nothing beside a withheld year',
      figures: years('persons/aid', '人', '20', '※', '23', '24'),
      say: run('persons/aid'),
    },
    {
      name: 'nothing beside a year that is not available',
      figures: years('persons/aid', '人', '20', '…', '23', '24'),
      say: run('persons/aid'),
    },
    {
      name: 'nothing where the latest is withheld',
      figures: years('persons/aid', '人', '20', '22', '23', '※'),
      say: run('persons/aid'),
    },
    {
      name: 'nothing across a break',
      figures: years('persons/aid', '人', '20', '22 break', '23', '24'),
      say: run('persons/aid'),
    },
    {
      name: 'nothing from demonstration to official',
      figures: years('persons/aid', '人', '20 demonstration', '22 demonstration', '23 demonstration', '24'),
      say: run('persons/aid'),
    },
    {
      name: 'nothing of one year',
      figures: years('persons/aid', '人', '24'),
      say: run('persons/aid'),
    },
  ]);
});
