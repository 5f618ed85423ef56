import { describe } from 'vitest';
import { longRunFinding } from '../../../src/narrative/findings/longRun.ts';
import { figureOf, testSayings, type Say } from '../sayings.ts';
import { years } from './years.ts';

const longRun =
  (place = 'persons/aid'): Say =>
  (book) =>
    longRunFinding(book, figureOf(book, place));

describe('a change over many years', () => {
  testSayings([
    {
      name: 'from the most of all years',
      figures: years('persons/aid', '人', '80', '100', '90', '80', '70', '60', '50'),
      say: longRun(),
      zh: '2021年人数比2016年的100人减少50.0%，2016年为2015—2021年最多。',
      en: 'Persons in 2021: down 50.0% from 100 persons in 2016, the most of the years 2015–2021.',
    },
    {
      name: 'from the fewest, with gaps',
      figures: years('persons/aid', '人', '50', '-', '60', '-', '70', '90'),
      say: longRun(),
      zh: '2021年人数比2016年的50人增加80.0%，2016年为2016—2021年有数字的年份中最少。',
      en: 'Persons in 2021: up 80.0% from 50 persons in 2016, the fewest of the years with figures in 2016–2021.',
    },
    {
      name: 'of four years is none',
      figures: years('persons/aid', '人', '100', '90', '80', '70', '60'),
      say: longRun(),
    },
    {
      name: 'of a few percent is none',
      figures: years('persons/aid', '人', '100', '99', '98', '97', '95', '90'),
      say: longRun(),
    },
    {
      name: 'of money is none',
      figures: years('funds/aid', '万元', '10', '11', '12', '13', '14', '20'),
      say: longRun('funds/aid'),
    },
    {
      name: 'of a few persons is none',
      figures: years('persons/aid', '人', '2', '3', '4', '5', '6', '9'),
      say: longRun(),
    },
    {
      name: 'of a break is none',
      figures: years('persons/aid', '人', '100', '90', '80', '70 break', '60', '50'),
      say: longRun(),
    },
    {
      name: 'of demonstration years is none beside an official one',
      figures: years(
        'persons/aid',
        '人',
        '100 demonstration',
        '90 demonstration',
        '80 demonstration',
        '70 demonstration',
        '60 demonstration',
        '50',
      ),
      say: longRun(),
    },
  ]);
});
