import { describe } from 'vitest';
import { householdSizeFinding } from '../../../src/narrative/findings/perHead.ts';
import { programmeOf, testSayings, type Say } from '../sayings.ts';

const size: Say = (book) => householdSizeFinding(book, programmeOf(book, 'aid'));

describe('persons per household', () => {
  testSayings([
    {
      name: 'of a year',
      figures: ['households/aid: 1562 户', 'persons/aid: 2414 人'],
      say: size,
      zh: '2021年平均每户1.55人（推算）。',
      en: 'In 2021, the average household had 1.55 persons (computed).',
    },
    {
      name: 'on one scale, whatever the units',
      figures: ['households/aid: 488.9 万户', 'persons/aid: 8051000 人'],
      say: size,
      zh: '2021年平均每户1.65人（推算）。',
      en: 'In 2021, the average household had 1.65 persons (computed).',
    },
    {
      name: 'a period that was said',
      figures: ['households/aid: 1562 户', 'persons/aid: 2414 人'],
      say: (book) => ({ ...size(book)!, isLevelStated: true }),
      zh: '平均每户1.55人（推算）。',
      en: 'The average household had 1.55 persons (computed).',
    },
    {
      name: 'nothing of unlike periods',
      figures: ['households/aid: 1562 户: 2021-01-01/2021-06-30', 'persons/aid: 2414 人'],
      say: size,
    },
    {
      name: 'nothing of withheld households',
      figures: ['households/aid: ※', 'persons/aid: 2414 人'],
      say: size,
    },
    {
      name: 'nothing of no household',
      figures: ['households/aid: 0 户', 'persons/aid: 0 人'],
      say: size,
    },
  ]);
});
