import { describe } from 'vitest';
import { comparison, comparisonPolicies } from '../../../src/figures/compare.ts';
import { changesFinding } from '../../../src/narrative/findings/trend.ts';
import { figureOf, testSayings, type Say } from '../sayings.ts';

const both: Say = (book) => {
  const [households, persons] = ['households', 'persons'].map((code) =>
    comparison(book, figureOf(book, `${code}/aid`), comparisonPolicies.page),
  );
  return households && persons && changesFinding([households, persons]);
};
const two = (households: string, persons: string, before: string, personsBefore: string): string[] => [
  ...[`households/aid: ${households} 户`, `persons/aid: ${persons} 人`],
  ...[`households/aid: ${before} 户: 2020`, `persons/aid: ${personsBefore} 人: 2020`],
];

describe('two changes in one sentence', () => {
  testSayings([
    {
      name: 'both rose',
      figures: two('1562', '2414', '1500', '2400'),
      say: both,
      zh: '户数和人数分别比上年增加62户和14人，分别增长4.1%和0.6%。',
      en: 'Households and persons: up 62 households (4.1%) and 14 persons (0.6%) from 2020.',
    },
    {
      name: 'both fell',
      figures: two('1500', '2390', '1562', '2400'),
      say: both,
      zh: '户数和人数分别比上年减少62户和10人，分别下降4.0%和0.4%。',
      en: 'Households and persons: down 62 households (4.0%) and 10 persons (0.4%) from 2020.',
    },
    {
      name: 'nothing together where one rose and one fell',
      figures: two('1562', '2390', '1500', '2400'),
      say: both,
    },
    {
      name: 'nothing together where one stood still',
      figures: two('1562', '2400', '1500', '2400'),
      say: both,
    },
    {
      name: 'nothing together where one has no rate',
      figures: two('1562', '2400', '1500', '0'),
      say: both,
    },
  ]);
});
