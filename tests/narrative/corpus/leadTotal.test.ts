import { describe, expect, it } from 'vitest';
import { leadTotal } from '../../../src/figures/book.ts';
import { plainText } from '../../../src/model/language.ts';
import type { Finding } from '../../../src/narrative/findings/finding.ts';
import { titleSentence } from '../../../src/narrative/findings/sentence.ts';
import { servedFinding } from '../../../src/narrative/findings/served.ts';
import { leadFinding } from '../../../src/narrative/findings/total.ts';
import { bookWith, programmeOf, testSayings } from '../sayings.ts';

describe('the declared total', () => {
  testSayings([
    {
      name: 'the declared total and its largest part',
      figures: ['funds/aid: 1523 万元', 'funds/elderly: 3360 万元', 'funds/total:two: 4883 万元 computed'],
      say: leadFinding,
      zh: '2021年两项资金4883万元，其中特困占68.8%。',
      en: 'The two allowances came to 48.83 million yuan in 2021; destitute support made up 68.8%.',
    },
    {
      name: 'the declared total alone, where a part is withheld',
      figures: ['funds/aid: 1523 万元', 'funds/elderly: ※', 'funds/total:two: 4883 万元 computed'],
      say: leadFinding,
      zh: '2021年两项资金4883万元。',
      en: 'The two allowances came to 48.83 million yuan in 2021.',
    },
    {
      name: 'the declared total alone, where its parts are equal',
      figures: ['funds/aid: 50 万元', 'funds/elderly: 50 万元', 'funds/total:two: 100 万元 computed'],
      say: leadFinding,
      zh: '2021年两项资金100万元。',
      en: 'The two allowances came to 1.00 million yuan in 2021.',
    },
    { name: 'no total that is demonstration', figures: ['funds/total:two: 4883 万元 demonstration'], say: leadFinding },
    { name: 'no total that is withheld', figures: ['funds/total:two: ※'], say: leadFinding },
    {
      name: 'the share alone',
      figures: ['funds/aid: 1523 万元', 'funds/total:two: 5053 万元 computed'],
      say: (book) => {
        const finding = servedFinding(book, programmeOf(book, 'aid'));
        if (finding?.kind !== 'served' || !finding.share || !finding.money) return undefined;
        return { kind: 'share', money: finding.money, total: finding.share.total, share: finding.share.derived };
      },
      zh: '发放资金占两项资金的30.1%。',
      en: 'Funds paid made up 30.1% of the two allowances.',
    },
  ]);

  it('as a title has no full stop', () => {
    const book = bookWith(['funds/total:two: 100 万元 computed']);
    const finding: Finding = { kind: 'leadTotal', ...leadTotal(book)! };
    expect(plainText(titleSentence(finding, book, 'zh-CN'))).toBe('2021年两项资金100万元');
    expect(plainText(titleSentence(finding, book, 'en'))).toBe('The two allowances came to 1.00 million yuan in 2021');
  });
});
