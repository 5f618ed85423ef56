import { describe, expect, it } from 'vitest';
import { checkHead, checkLinks } from '../../../src/publish/check/document.ts';
import type { PageFacts } from '../../../src/publish/page/facts.ts';
import type { PdfLink, PdfReading } from '../../../src/publish/pdf/reading.ts';
import type { Publication } from '../../../src/publish/plan/publication.ts';
import { emptyFacts } from './emptyFacts.ts';
import { emptyReading } from './emptyReading.ts';
import { emptySheet } from './emptySheet.ts';

const pdf = (...links: PdfLink[]): PdfReading => ({
  ...emptyReading,
  title: '年报',
  xmp: { title: '年报', language: 'zh-CN' },
  destinations: new Map([['key', 3]]),
  pages: [{ ...emptySheet, links }],
});

const check = (...links: PdfLink[]) => checkLinks(pdf(...links), emptyFacts);

describe('checkLinks', () => {
  it('lets a link lead to a place of the document or to a public address', () =>
    expect(check({ words: '主要数字', id: 'key' }, { words: '来源', address: 'https://example.org/a' })).toEqual([]));

  it('refuses one that leads nowhere, or to the machine that printed it', () => {
    expect(check({ words: '主要数字', id: 'gone' })).toEqual([
      { code: 'link-broken', page: 1, place: '主要数字', read: '#gone' },
    ]);
    expect(check({ words: '首页', address: 'http://127.0.0.1:4321/' })).toMatchObject([{ code: 'link-broken' }]);
  });

  it('refuses a PDF that lacks a link of the page, as one that leads nowhere is', () => {
    const links = { key: '主要数字', 'https://example.org/a': '来源' };
    const lacking = checkLinks(pdf({ words: '主要数字', id: 'key' }), { ...emptyFacts, links });
    expect(lacking).toEqual([{ code: 'link-broken', place: '来源', read: 'https://example.org/a' }]);
    expect(checkLinks(pdf(), { ...emptyFacts, links: { gone: '附表' } })).toEqual([
      { code: 'link-broken', place: '附表', read: '#gone' },
    ]);
  });

  it('refuses one that does not say where it leads', () =>
    expect(check({ words: '', id: 'key' })).toEqual([{ code: 'link-undescribed', page: 1, place: '#key' }]));
});

describe('checkHead', () => {
  const publication = { title: '年报', language: 'zh-CN' } as Publication;
  const facts = { title: '年报 — 统计', language: 'zh-CN' } as PageFacts;

  it('refuses a PDF whose XMP packet is missing or says another title', () => {
    expect(checkHead(pdf(), publication, facts)).toEqual([]);
    expect(checkHead({ ...pdf(), xmp: { title: '', language: '' } }, publication, facts)).toEqual([
      { code: 'title-differs', place: 'XMP', read: '', expected: '年报' },
      { code: 'language-differs', place: 'XMP', read: '', expected: 'zh-CN' },
    ]);
  });
});
