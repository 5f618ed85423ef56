import { describe, expect, it } from 'vitest';
import { sentenceHtml } from '../../src/components/sentenceHtml.ts';
import { literal } from '../../src/narrative/numberOf.ts';

describe('a sentence as HTML', () => {
  it('keeps a range of years on one line', () => {
    const first = '<span class="n" data-literal>2010</span>';
    const last = '<span class="n" data-literal>2020</span>';
    expect(sentenceHtml([literal('2010'), '—', literal('2020'), '年'], 'zh-CN')).toBe(
      `<span class="range">${first}—${last}</span>年`,
    );
    expect(sentenceHtml([literal('2010'), '年，', literal('2020'), '年'], 'zh-CN')).toBe(`${first}年，${last}年`);
  });
});
