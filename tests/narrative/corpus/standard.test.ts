import { describe } from 'vitest';
import { standardFinding } from '../../../src/narrative/findings/level.ts';
import { figureOf, measureOf, programmeOf, testSayings, type Say } from '../sayings.ts';

const standard: Say = (book) => standardFinding(book, programmeOf(book, 'aid'), measureOf(book, 'standard'));

describe('a standard', () => {
  testSayings([
    {
      name: 'a standard below that of the province',
      figures: ['standard/aid: 740 元/人·月', 'standard/aid/province: 803 元/人·月'],
      say: standard,
      zh: '2021年低保保障标准740元/人·月，比某省同期水平803元/人·月低63元/人·月（7.8%）。',
      en: 'In 2021, the standard for basic allowance was 740 yuan per person per month, 63 yuan per person per month (7.8%) below the 803 yuan per person per month of Province in the same period.',
    },
    {
      name: 'a standard equal to that of the province',
      figures: ['standard/aid: 803 元/人·月', 'standard/aid/province: 803 元/人·月'],
      say: standard,
      zh: '2021年低保保障标准803元/人·月，与某省同期水平803元/人·月持平。',
      en: 'In 2021, the standard for basic allowance was 803 yuan per person per month, equal to the 803 yuan per person per month of Province in the same period.',
    },
    {
      name: 'a standard above that of the province',
      figures: ['standard/aid: 900 元/人·月', 'standard/aid/province: 803 元/人·月'],
      say: standard,
      zh: '2021年低保保障标准900元/人·月，比某省同期水平803元/人·月高97元/人·月（12.1%）。',
      en: 'In 2021, the standard for basic allowance was 900 yuan per person per month, 97 yuan per person per month (12.1%) above the 803 yuan per person per month of Province in the same period.',
    },
    {
      name: 'no standard beside one of another period',
      figures: ['standard/aid: 740 元/人·月', 'standard/aid/province: 803 元/人·月: 2021-07-01/2021-12-31'],
      say: standard,
    },
    {
      name: 'no demonstration standard beside a published one',
      figures: ['standard/aid: 740 元/人·月 demonstration', 'standard/aid/province: 803 元/人·月'],
      say: standard,
    },
    {
      name: 'a standard that stands alone',
      figures: ['standard/elderly: 11544 元/人·年'],
      say: (book) => ({
        kind: 'standard',
        figure: figureOf(book, 'standard/elderly'),
      }),
      zh: '2021年特困保障标准11544元/人·年。',
      en: 'In 2021, the standard for destitute support was 11,544 yuan per person per year.',
    },
  ]);
});
