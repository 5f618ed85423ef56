import { describe } from 'vitest';
import { perResidentsFinding } from '../../../src/narrative/findings/perHead.ts';
import { programmeOf, testSayings, type Say } from '../sayings.ts';

const rate: Say = (book) => perResidentsFinding(book, programmeOf(book, 'aid'));
const residents = 'residents/visits: 56 万居民: /2021-12-31';

describe('persons for 10,000 residents', () => {
  testSayings([
    {
      name: 'of a year',
      figures: ['persons/aid: 2414 人', residents],
      say: rate,
      zh: '2021年每万人中保障43.1人（2414人÷常住人口56万人）。',
      en: 'In 2021, 43.1 persons per 10,000 residents were supported (2,414 persons ÷ 560,000 residents).',
    },
    {
      name: 'at the end of the year',
      figures: ['registered/aid: 2400 人: /2021-12-31', residents],
      say: rate,
      zh: '2021年末每万人中保障42.9人（2400人÷常住人口56万人）。',
      en: 'At the end of 2021, 42.9 persons per 10,000 residents were supported (2,400 persons ÷ 560,000 residents).',
    },
    {
      name: 'one in all',
      figures: ['persons/aid: 1 人', residents],
      say: rate,
    },
    {
      name: 'nothing without residents',
      figures: ['persons/aid: 2414 人'],
      say: rate,
    },
    {
      name: 'nothing beside residents of another day',
      figures: ['persons/aid: 2414 人', 'residents/visits: 56 万居民: /2020-12-31'],
      say: rate,
    },
    {
      name: 'nothing of demonstration residents',
      figures: ['persons/aid: 2414 人', 'residents/visits: 56 万居民 demonstration: /2021-12-31'],
      say: rate,
    },
    {
      name: 'nothing of what is withheld',
      figures: ['persons/aid: ※', residents],
      say: rate,
    },
    {
      name: 'nothing where residents are told twice',
      figures: ['persons/aid: 2414 人', residents, 'residents/aid: 57 万居民: /2021-12-31'],
      say: rate,
    },
  ]);
});
