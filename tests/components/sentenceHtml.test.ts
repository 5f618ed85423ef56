import { describe, expect, it } from 'vitest';
import { sentenceHtml } from '../../src/components/sentenceHtml.ts';
import { statement, type MarkedNumber } from '../../src/model/language.ts';
import { literal } from '../../src/narrative/phrases/when.ts';

describe('a sentence as HTML', () => {
  it('is marked with what made it, also among others, and without it is not', () => {
    const change = statement('change', ['人数减少。', '户数持平。']);
    expect(sentenceHtml(['说明。', ...change, '不含特困。'], 'zh-CN')).toBe(
      '说明。<span data-finding="change">人数减少。</span><span data-finding="change">户数持平。</span>不含特困。',
    );
    expect(sentenceHtml(['人数减少。'], 'zh-CN')).toBe('人数减少。');
  });

  it('keeps the mark of a title that goes on', () =>
    expect(sentenceHtml([...statement('largest', ['低保最多']), '（户）'], 'zh-CN')).toBe(
      '<span data-finding="largest">低保最多（户）</span>',
    ));

  it('keeps a range of years on one line, and a number with what it counts', () => {
    const first = '<span class="n" data-literal>2010</span>';
    const last = '<span class="n" data-literal>2020</span>';
    expect(sentenceHtml([literal('2010'), '—', literal('2020'), '年'], 'zh-CN')).toBe(
      `<span class="range">${first}—${last}年</span>`,
    );
    expect(sentenceHtml([literal('2010'), '年，', literal('2020'), '年'], 'zh-CN')).toBe(
      `<span class="range">${first}年</span>，<span class="range">${last}年</span>`,
    );
  });

  const early: MarkedNumber = { ...literal('724.5'), provisional: true, mark: { kind: 'cell', id: 'a' } };
  const textOf = (html: string) => html.replaceAll(/<[^>]+>/g, '');

  it('says in which of its sentences a number is preliminary, before the full stop', () => {
    expect(textOf(sentenceHtml(['支出', early, '亿元。人数', literal('30'), '人。'], 'zh-CN'))).toBe(
      '支出724.5亿元（初步）。人数30人。',
    );
    expect(textOf(sentenceHtml(['Up ', early, ' from 2.5. Persons: ', literal('30'), '.'], 'en'))).toBe(
      'Up 724.5 from 2.5 (preliminary). Persons: 30.',
    );
  });

  it('does not call a number preliminary that was only worked out from one that is', () => {
    const years: MarkedNumber = { ...early, number: '9', mark: { kind: 'derived', how: 'years', ids: [] } };
    expect(textOf(sentenceHtml(['为', years, '个年份中最多。'], 'zh-CN'))).toBe('为9个年份中最多（含初步数）。');
  });
});
