import { describe, expect, it } from 'vitest';
import type { MarkedNumber } from '../../src/model/language.ts';
import { literal } from '../../src/narrative/phrases/figure.ts';
import { linesOf } from '../../src/publications/sheet/fit.ts';

describe('how many lines a text takes', () => {
  it('counts characters of Chinese by their width, ten to a line and one too many', () => {
    expect(linesOf('各项资金合计比上年增', 104, 10)).toBe(1);
    expect(linesOf('各项资金合计比上年增加', 104, 10)).toBe(2);
  });

  it('keeps words, numbers with their units and closing punctuation whole', () => {
    const standard: MarkedNumber = { ...literal('690'), unit: '元/人·月' };
    expect(linesOf(['保障标准为', standard], 104, 10)).toBe(2);
    expect(linesOf(['各项资金合计比', standard, '，'], 104, 10)).toBe(2);
    expect(linesOf('各项资金合计比上年增，', 104, 10)).toBe(2);
    expect(linesOf('subsistence allowance', 104, 10)).toBe(2);
  });

  it('breaks what is longer than a line', () => {
    expect(linesOf('x'.repeat(50), 104, 10)).toBe(3);
  });
});
