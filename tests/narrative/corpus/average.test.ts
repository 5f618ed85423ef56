import { describe } from 'vitest';
import { averageFinding } from '../../../src/narrative/findings/perHead.ts';
import { programmeOf, testSayings, type Say } from '../sayings.ts';

const average =
  (code: string): Say =>
  (book) =>
    averageFinding(book, programmeOf(book, code));

describe('money for each one counted', () => {
  testSayings([
    {
      name: 'for a person-time',
      figures: ['times/visits: 1019 人次', 'funds/visits: 44.22 万元'],
      say: average('visits'),
      zh: '2021年发放资金平均434元/人次（推算）。',
      en: 'In 2021, funds paid averaged 434 yuan per person-time (computed).',
    },
    {
      name: '9,999.5 is 1万, never 10000.0',
      figures: ['times/visits: 2 人次', 'funds/visits: 19999 元'],
      say: average('visits'),
      zh: '2021年发放资金平均1万元/人次（推算）。',
      en: 'In 2021, funds paid averaged 10,000 yuan per person-time (computed).',
    },
    {
      name: '9,999.4 stays below',
      figures: ['times/visits: 5 人次', 'funds/visits: 49997 元'],
      say: average('visits'),
      zh: '2021年发放资金平均9999元/人次（推算）。',
      en: 'In 2021, funds paid averaged 9,999 yuan per person-time (computed).',
    },
    {
      name: 'below nought',
      figures: ['times/visits: 10 人次', 'funds/visits: -0.5 万元'],
      say: average('visits'),
      zh: '2021年发放资金平均−500元/人次（推算）。',
      en: 'In 2021, funds paid averaged −500 yuan per person-time (computed).',
    },
    {
      name: 'a period that was said',
      figures: ['times/visits: 1019 人次', 'funds/visits: 44.22 万元'],
      say: (book) => ({ ...average('visits')(book)!, isLevelStated: true }),
      zh: '发放资金平均434元/人次（推算）。',
      en: 'Funds paid averaged 434 yuan per person-time (computed).',
    },
    {
      name: 'nothing for nobody',
      figures: ['times/visits: 0 人次', 'funds/visits: 5 万元'],
      say: average('visits'),
    },
    {
      name: 'nothing for a withheld count',
      figures: ['times/visits: ※', 'funds/visits: 5 万元'],
      say: average('visits'),
    },
    {
      name: 'nothing for all who were served in a year',
      figures: ['households/aid: 1562 户', 'persons/aid: 2414 人', 'funds/aid: 1523 万元'],
      say: average('aid'),
    },
    {
      name: 'nothing for a stock beside a year',
      figures: ['registered/aid: 20 人: /2021-12-31', 'funds/aid: 5 万元'],
      say: average('aid'),
    },
    {
      name: 'nothing from an unknown start',
      figures: ['times/visits: 9 人次: /2022-06-02', 'funds/visits: 3.12 万元: /2022-06-02'],
      say: average('visits'),
    },
    {
      name: 'nothing of official money and demonstration person-times',
      figures: ['times/visits: 10 人次 demonstration', 'funds/visits: 5 万元'],
      say: average('visits'),
    },
  ]);
});
