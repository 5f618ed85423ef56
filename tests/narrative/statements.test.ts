import { describe, expect, it } from 'vitest';
import type { Book } from '../../src/figures/book.ts';
import { plainText, type Language } from '../../src/model/language.ts';
import { sharesSentence, totalStatement } from '../../src/narrative/headline.ts';
import { bookWith, figureOf } from './sayings.ts';

const two = ['funds/aid: 1523 万元', 'funds/elderly: 3360 万元', 'funds/total:two: 4883 万元'];
const before = ['funds/aid: 1586 万元: 2020', 'funds/elderly: 3174 万元: 2020', 'funds/total:two: 4760 万元: 2020'];

type Say = typeof totalStatement;

function told(say: Say, book: Book, language: Language): string {
  const [total] = book.release.description.totals;
  return plainText(say(book, { figure: figureOf(book, 'funds/total:two'), total: total! }, language));
}

/** As if the total had two programmes more than are printed of it: only the largest is then named. */
function ofFour(lines: string[]): Book {
  const book = bookWith(lines);
  const [total] = book.release.description.totals;
  total!.programmes = ['aid', 'elderly', 'aid', 'elderly'];
  return book;
}

describe('a declared total', () => {
  it('is said with all its parts, or with the largest as one of them', () => {
    const all = bookWith(two);
    const largest = ofFour(two);
    expect(told(totalStatement, all, 'zh-CN')).toBe('2021年甲县两项资金4883万元，其中特困3360万元、低保1523万元。');
    expect(told(totalStatement, all, 'en')).toBe(
      'In 2021, the two allowances of County came to 48.83 million yuan: 33.60 million yuan for destitute support and 15.23 million yuan for basic allowance.',
    );
    expect(told(totalStatement, largest, 'zh-CN')).toBe('2021年甲县两项资金4883万元，其中特困3360万元。');
    expect(told(totalStatement, largest, 'en')).toBe(
      'In 2021, the two allowances of County came to 48.83 million yuan; of it, 33.60 million yuan for destitute support.',
    );
  });

  it('gives the shares of its parts, or that of the largest', () => {
    const all = bookWith(two);
    const largest = ofFour(two);
    expect(told(sharesSentence, all, 'en')).toBe(
      'Shares of the two allowances: destitute support 68.8% and basic allowance 31.2%.',
    );
    expect(told(sharesSentence, largest, 'en')).toBe('Destitute support made up 68.8% of the two allowances.');
    expect(told(sharesSentence, largest, 'zh-CN')).toBe('两项资金中，特困占68.8%。');
    expect(told(sharesSentence, ofFour([...two, ...before]), 'en')).toBe(
      'Two allowances: up 1.23 million yuan (2.6%) from 2020; destitute support made up 68.8%.',
    );
  });

  it('has no article before “all”', () => {
    const book = bookWith(two);
    book.release.description.totals[0]!.title = { 'zh-CN': '资金合计', en: 'All funds' };
    expect(told(totalStatement, book, 'en')).toMatch(/^In 2021, all funds of County came to 48\.83 million yuan: /);
  });
});
