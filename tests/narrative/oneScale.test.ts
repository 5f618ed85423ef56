import { describe, expect, it } from 'vitest';
import { plainText } from '../../src/model/language.ts';
import { levelFinding } from '../../src/narrative/findings/level.ts';
import { sentenceOf } from '../../src/narrative/findings/sentence.ts';
import { fillProse } from '../../src/narrative/prose.ts';
import { bookWith, figureOf } from './sayings.ts';

describe('long numbers of one sentence', () => {
  const book = bookWith([
    'funds/aid: 162840000007 BRL',
    'funds/aid: 162110000006 BRL: 2020',
    'funds/elderly: 1733693703 BRL',
    'funds/visits: 44220 BRL',
    'households/aid: 20400579 户',
  ]);

  it('share a scale', () => {
    const finding = levelFinding(book, figureOf(book, 'funds/aid'));
    expect(plainText(sentenceOf(finding, book, 'en'))).toBe(
      'Funds paid came to 162,800 million reais in 2021, up 730.0 million reais (0.5%) from 2020.',
    );
    expect(plainText(sentenceOf(finding, book, 'zh-CN'))).toBe(
      '2021年发放资金1628亿雷亚尔，比上年增加7.300亿雷亚尔，增长0.5%。',
    );
  });

  it('leave alone what is short, and what counts something else', () => {
    const prose = '{funds aid}, {funds elderly} and {funds visits} for {households aid}';
    expect(plainText(fillProse(prose, book, '2021', 'en'))).toBe(
      '162.8 billion reais, 1.734 billion reais and 44,220 reais for 20.40 million households',
    );
  });
});
