import { describe } from 'vitest';
import { progressFindings } from '../../../src/narrative/findings/sentence.ts';
import { programmeOf, testSayings, type Say } from '../sayings.ts';

const progress: Say = (book) => progressFindings(book, programmeOf(book, 'aid'))[0];
/** What has run to March 2021, the latest month. */
const march: Say = (book) => progress({ ...book, year: '2021-M03' });

describe('how much of a target was reached', () => {
  testSayings([
    {
      name: 'of a year that is over',
      figures: ['funds/aid: 980.40 万元', 'funds-budget/aid: 1000.00 万元'],
      say: progress,
      zh: '2021年发放资金980.40万元，完成预算1000.00万元的98.0%。',
      en: 'In 2021, funds paid came to 9.8040 million yuan, 98.0% of the budget of 10.0000 million yuan.',
    },
    {
      name: 'behind the year',
      figures: ['funds/aid: 240.25 万元: 2021-Q1', 'funds-budget/aid: 1000.00 万元'],
      say: march,
      zh: '2021年一季度发放资金240.25万元，完成预算1000.00万元的24.0%，慢于序时进度（25%）1.0个百分点。',
      en: 'In the first quarter of 2021, funds paid came to 2.4025 million yuan, 24.0% of the budget of 10.0000 million yuan, 1.0 percentage points behind the share of the year gone (25%).',
    },
    {
      name: 'ahead of the year, beside the target that it replaced',
      figures: [
        'funds/aid: 420.00 万元: 2021-Q1',
        'funds-budget/aid: 1000.00 万元',
        'funds-adjusted/aid: 1200.00 万元',
      ],
      say: march,
      zh: '2021年一季度发放资金420.00万元，完成调整预算1200.00万元（预算1000.00万元）的35.0%，快于序时进度（25%）10.0个百分点。',
      en: 'In the first quarter of 2021, funds paid came to 4.2000 million yuan, 35.0% of the adjusted budget of 12.0000 million yuan (budget: 10.0000 million yuan), 10.0 percentage points ahead of the share of the year gone (25%).',
    },
    {
      name: 'even with the year',
      figures: ['funds/aid: 250.00 万元: 2021-Q1', 'funds-budget/aid: 1000.00 万元'],
      say: march,
      zh: '2021年一季度发放资金250.00万元，完成预算1000.00万元的25.0%，与序时进度（25%）持平。',
      en: 'In the first quarter of 2021, funds paid came to 2.5000 million yuan, 25.0% of the budget of 10.0000 million yuan, as is the share of the year gone (25%).',
    },
    {
      name: 'of a stock, which is to be reached at the end',
      figures: ['registered/aid: 450 人: 2021-M03', 'registered-aim/aid: 500 人'],
      say: march,
      zh: '2021年3月末在册人数450人，完成年度目标500人的90.0%。',
      en: 'At the end of March 2021, persons registered came to 450 persons, 90.0% of the target of 500 persons.',
    },
    { name: 'without a target', figures: ['funds/aid: 480.25 万元'], say: progress },
    { name: 'where it is withheld', figures: ['funds/aid: ※', 'funds-budget/aid: 1000.00 万元'], say: progress },
    {
      name: 'of another quantity',
      figures: ['funds/aid: 480.25 万元', 'funds-budget/aid: 1000 人'],
      say: progress,
    },
    {
      name: 'that is made up, where the figure is not',
      figures: ['funds/aid: 480.25 万元', 'funds-budget/aid: 1000.00 万元 demonstration'],
      say: progress,
    },
  ]);
});
