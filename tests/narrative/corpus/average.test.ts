import { describe } from 'vitest';
import { averageFinding } from '../../../src/narrative/findings/average.ts';
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
      name: 'for a household before a person',
      figures: ['households/aid: 1562 户', 'persons/aid: 2414 人', 'funds/aid: 1523 万元'],
      say: average('aid'),
      zh: '2021年发放资金平均9750元/户（推算）。',
      en: 'In 2021, funds paid averaged 9,750 yuan per household (computed).',
    },
    {
      name: 'for a person',
      figures: ['persons/aid: 132 人: 2021-01-01/2022-06-02', 'funds/aid: 46.3 万元: 2021-01-01/2022-06-02'],
      say: average('aid'),
      zh: '2021年1月1日至2022年6月2日发放资金平均3508元/人（推算）。',
      en: 'From 1 January 2021 to 2 June 2022, funds paid averaged 3,508 yuan per person (computed).',
    },
    {
      name: '9,999.5 is 1万, never 10000.0',
      figures: ['households/aid: 2 户', 'funds/aid: 19999 元'],
      say: average('aid'),
      zh: '2021年发放资金平均1万元/户（推算）。',
      en: 'In 2021, funds paid averaged 10,000 yuan per household (computed).',
    },
    {
      name: '9,999.4 stays below',
      figures: ['households/aid: 5 户', 'funds/aid: 49997 元'],
      say: average('aid'),
      zh: '2021年发放资金平均9999元/户（推算）。',
      en: 'In 2021, funds paid averaged 9,999 yuan per household (computed).',
    },
    {
      name: 'below nought',
      figures: ['households/aid: 10 户', 'funds/aid: -0.5 万元'],
      say: average('aid'),
      zh: '2021年发放资金平均−500元/户（推算）。',
      en: 'In 2021, funds paid averaged −500 yuan per household (computed).',
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
      figures: ['households/aid: 0 户', 'funds/aid: 5 万元'],
      say: average('aid'),
    },
    {
      name: 'nothing for a withheld count',
      figures: ['households/aid: ※', 'funds/aid: 5 万元'],
      say: average('aid'),
    },
    {
      name: 'nothing for a stock beside a year',
      figures: ['registered/aid: 20 人: /2021-12-31', 'funds/aid: 5 万元'],
      say: average('aid'),
    },
    {
      name: 'nothing from an unknown start',
      figures: ['persons/aid: 9 人: /2022-06-02', 'funds/aid: 3.12 万元: /2022-06-02'],
      say: average('aid'),
    },
    {
      name: 'nothing of official money and demonstration households',
      figures: ['households/aid: 10 户 demonstration', 'funds/aid: 5 万元'],
      say: average('aid'),
    },
  ]);
});
