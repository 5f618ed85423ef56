import { describe } from 'vitest';
import { partingFinding } from '../../../src/narrative/findings/gap.ts';
import { changeFinding } from '../../../src/narrative/findings/trend.ts';
import { figureOf, testSayings, type Say } from '../sayings.ts';
import { years } from './years.ts';

const parting: Say = (book) =>
  partingFinding(
    book,
    ['persons/aid', 'funds/aid'].flatMap((place) => changeFinding(book, figureOf(book, place)) ?? []),
  );

describe('money that parts from those it is for', () => {
  testSayings([
    {
      name: 'rises much more',
      figures: [...years('persons/aid', '人', '100', '108'), ...years('funds/aid', '万元', '1000', '1470')],
      say: parting,
      zh: '与上年相比，发放资金增长47%，人数增长8.0%。',
      en: 'Funds paid up 47% from 2020; persons up 8.0%.',
    },
    {
      name: 'goes the other way',
      figures: [...years('persons/aid', '人', '100', '95'), ...years('funds/aid', '万元', '1000', '1030')],
      say: parting,
      zh: '与上年相比，发放资金增长3%，人数下降5.0%。',
      en: 'Funds paid up 3% from 2020; persons down 5.0%.',
    },
    {
      name: 'does not part by a few points',
      figures: [...years('persons/aid', '人', '100', '108'), ...years('funds/aid', '万元', '100', '112')],
      say: parting,
    },
    {
      name: 'does not part from those of another year',
      figures: [...years('persons/aid', '人', '100', '-', '108'), ...years('funds/aid', '万元', '100', '147')],
      say: parting,
    },
  ]);
});
