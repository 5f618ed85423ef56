import { describe } from 'vitest';
import { gapFindings } from '../../../src/narrative/findings/gap.ts';
import { testSayings, type Say } from '../sayings.ts';
import { years } from './years.ts';

const gap: Say = (book) => gapFindings(book, ['aid', 'elderly'])[0];

describe('two standards', () => {
  testSayings([
    {
      name: 'one an exact multiple of the other, by the year and by the month',
      figures: ['standard/aid: 740 元/人·月', 'standard/elderly: 11544 元/人·年'],
      say: gap,
      zh: '2021年特困保障标准11544元/人·年，正好是低保（740元/人·月×12）的1.3倍。',
      en: 'In 2021, the standard for destitute support, 11,544 yuan per person per year, was exactly 1.3 times that for basic allowance (740 yuan per person per month × 12).',
    },
    {
      name: 'and how their ratio moved',
      figures: [
        ...years('standard/aid', '元/人·月', '500', '600'),
        ...years('standard/elderly', '元/人·月', '251', '433'),
      ],
      say: gap,
      zh: '2021年特困保障标准相当于低保的72.2%，2020年为50.2%。',
      en: 'In 2021, the standard for destitute support was 72.2% of that for basic allowance; in 2020, 50.2%.',
    },
    {
      name: 'of which the ratio hardly moved',
      figures: [
        ...years('standard/aid', '元/人·月', '500', '600'),
        ...years('standard/elderly', '元/人·月', '251', '303'),
      ],
      say: gap,
    },
    { name: 'that are equal', figures: ['standard/aid: 740 元/人·月', 'standard/elderly: 740 元/人·月'], say: gap },
    {
      name: 'of unlike periods',
      figures: ['standard/aid: 740 元/人·月', 'standard/elderly: 11544 元/人·年: 2021-07-01/2022-06-30'],
      say: gap,
    },
    {
      name: 'of which one is a demonstration',
      figures: ['standard/aid: 740 元/人·月', 'standard/elderly: 11544 元/人·年 demonstration'],
      say: gap,
    },
  ]);
});
