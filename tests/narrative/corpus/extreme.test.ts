import { describe } from 'vitest';
import { extremeFinding } from '../../../src/narrative/findings/trend.ts';
import { figureOf, measureOf, testSayings, type Say } from '../sayings.ts';
import { years } from './years.ts';

const extreme =
  (place: string): Say =>
  (book) =>
    extremeFinding(book, measureOf(book, place.split('/')[0]!), figureOf(book, place));

describe('the highest and the lowest year', () => {
  testSayings([
    {
      name: 'the highest of four years',
      figures: years('persons/aid', '人', '20', '26', '23', '27'),
      say: extreme('persons/aid'),
      zh: '2021年人数27人，比上年增加4人，为2018—2021年4个年份中的最高水平。',
      en: 'Persons: 27 persons in 2021, up 4 persons from 2020, the highest level of the 4 years 2018–2021.',
    },
    {
      name: 'the lowest, as far back as it is so',
      figures: years('persons/aid', '人', '10', '60', '40', '50', '30'),
      say: extreme('persons/aid'),
      zh: '2021年人数30人，比上年减少20人，下降40.0%，为2018—2021年4个年份中的最低水平。',
      en: 'Persons: 30 persons in 2021, down 20 persons (40.0%) from 2020, the lowest level of the 4 years 2018–2021.',
    },
    {
      name: 'nothing of money, which is at the prices of its year',
      figures: years('funds/aid', '万元', '1', '6', '4', '5', '3'),
      say: extreme('funds/aid'),
    },
    {
      name: 'nothing of a standard, which is raised every year',
      figures: years('standard/aid', '元/人·月', '700', '650', '720', '740'),
      say: extreme('standard/aid'),
    },
    {
      name: 'the same month of every year',
      figures: [
        'persons/aid: 20 人: 2018-07-01/2018-07-31',
        'persons/aid: 26 人: 2019-07-01/2019-07-31',
        'persons/aid: 23 人: 2020-07-01/2020-07-31',
        'persons/aid: 27 人: 2021-07-01/2021-07-31',
      ],
      say: extreme('persons/aid'),
      zh: '2021年7月人数27人，比上年同期增加4人，为2018—2021年4个年份同期中的最高水平。',
      en: 'Persons: 27 persons in July 2021, up 4 persons from July 2020, the highest level for this time of year of the 4 years 2018–2021.',
    },
    {
      name: 'years without a figure between, where eight are known',
      figures: years('persons/aid', '人', '10', '11', '-', '14', '13', '12', '11', '10', '-', '27'),
      say: extreme('persons/aid'),
      zh: '2021年人数27人，为2012—2021年有数字的8个年份中的最高水平。',
      en: 'Persons: 27 persons in 2021, the highest level of the 8 years with figures in 2012–2021.',
    },
    {
      name: 'the same where the level was said',
      figures: years('persons/aid', '人', '10', '11', '-', '14', '13', '12', '11', '10', '-', '27'),
      say: (book) => ({ ...extreme('persons/aid')(book)!, isLevelStated: true }),
      zh: '人数为2012—2021年有数字的8个年份中的最高水平。',
      en: 'Persons: the highest level of the 8 years with figures in 2012–2021.',
    },
    {
      name: 'nothing of four known with a gap',
      figures: years('persons/aid', '人', '20', '-', '22', '23', '27'),
      say: extreme('persons/aid'),
    },
    {
      name: 'nothing of three years',
      figures: years('persons/aid', '人', '20', '23', '27'),
      say: extreme('persons/aid'),
    },
    {
      name: 'no highest where another year was as high',
      figures: years('persons/aid', '人', '20', '27', '23', '27'),
      say: extreme('persons/aid'),
    },
    {
      name: 'nothing beyond a withheld year',
      figures: years('persons/aid', '人', '20', '※', '23', '22', '27'),
      say: extreme('persons/aid'),
    },
    {
      name: 'nothing beyond a break',
      figures: years('persons/aid', '人', '20', '21 break', '23', '22', '27'),
      say: extreme('persons/aid'),
    },
    {
      name: 'nothing beyond a round number',
      figures: years('persons/aid', '人', '20', '21 approximate', '23', '22', '27'),
      say: extreme('persons/aid'),
    },
    {
      name: 'nothing among demonstration years',
      figures: years('persons/aid', '人', '20 demonstration', '21 demonstration', '23 demonstration', '27'),
      say: extreme('persons/aid'),
    },
    {
      name: 'nothing of one year',
      figures: years('persons/aid', '人', '27'),
      say: extreme('persons/aid'),
    },
  ]);
});
