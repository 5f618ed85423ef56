import { describe } from 'vitest';
import { sharePointsFinding } from '../../../src/narrative/findings/total.ts';
import { figureOf, testSayings, type Say } from '../sayings.ts';

const points: Say = (book) =>
  sharePointsFinding(book, { money: figureOf(book, 'funds/aid'), total: book.release.description.totals[0]! });
const shares = (part: string, whole: string, earlierPart: string, earlierWhole: string): string[] => [
  ...[`funds/aid: ${part}`, `funds/total:two: ${whole}`],
  ...[`funds/aid: ${earlierPart}: 2020`, `funds/total:two: ${earlierWhole}: 2020`],
];

describe('a share that moved', () => {
  testSayings([
    {
      name: 'a share that rose',
      figures: shares('32 万元', '100 万元', '30.3 万元', '100 万元'),
      say: points,
      zh: '发放资金占两项资金的比重比上年提高1.7个百分点。',
      en: 'Funds paid as a share of the two allowances up 1.7 percentage points from 2020.',
    },
    {
      name: 'a share that fell by one point',
      figures: shares('29 万元', '100 万元', '30 万元', '100 万元'),
      say: points,
      zh: '发放资金占两项资金的比重比上年降低1.0个百分点。',
      en: 'Funds paid as a share of the two allowances down 1.0 percentage points from 2020.',
    },
    {
      name: 'exact shares are subtracted, and rounded once',
      figures: shares('1 万元', '3 万元', '1 万元', '6 万元'),
      say: points,
      zh: '发放资金占两项资金的比重比上年提高16.7个百分点。',
      en: 'Funds paid as a share of the two allowances up 16.7 percentage points from 2020.',
    },
    {
      name: 'the whole in another unit',
      figures: shares('3200 万元', '1 亿元', '3000 万元', '1 亿元'),
      say: points,
    },
    {
      name: 'a share that hardly moved',
      figures: shares('30.04 万元', '100 万元', '30 万元', '100 万元'),
      say: points,
    },
    {
      name: 'a share whose part was withheld',
      figures: shares('30 万元', '100 万元', '※', '100 万元'),
      say: points,
    },
    {
      name: 'a share of a total of nought',
      figures: shares('0 万元', '0 万元', '3 万元', '10 万元'),
      say: points,
    },
    {
      name: 'a share of a demonstration year',
      figures: shares('30 万元', '100 万元', '32 万元 demonstration', '100 万元 demonstration'),
      say: points,
    },
  ]);
});
