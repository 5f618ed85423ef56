import { describe, expect, it } from 'vitest';
import { checkWords } from '../../../src/publish/check/sections.ts';
import type { PdfReading } from '../../../src/publish/pdf/reading.ts';
import type { PdfTag } from '../../../src/publish/pdf/tags.ts';
import { emptyFacts } from './emptyFacts.ts';
import { emptyReading } from './emptyReading.ts';
import { emptySheet } from './emptySheet.ts';

const place = { x: 90, y: 700, width: 50, size: 10, isTagged: true, isLevel: true };
const tag = (role: string, ...pieces: PdfTag['pieces']): PdfTag => ({ role, alt: '', scope: '', pieces });

/** A heading and a paragraph, each on its sheet, held to those of the page. */
const check = (printed: [string, string], page: [string, string]) => {
  const pages = printed.map((text, index) => ({ ...emptySheet, runs: [{ ...place, text, mark: String(index) }] }));
  const pdf: PdfReading = { ...emptyReading, pages };
  const tags = tag('Document', tag('H1', { id: '0', page: 1 }), tag('P', { id: '1', page: 2 }));
  const texts = page.map((text) => ({ text, section: 1, source: 'literal' as const }));
  return checkWords(pdf, tags, { ...emptyFacts, headings: ['综合'], texts });
};

describe('checkWords', () => {
  it('lets pass the words of the page, however they are spaced and their lines end', () =>
    expect(check(['综 合', '2414 人，1562户'], ['综合', '2414人，\u00ad1562户'])).toEqual([]));

  it('refuses another unit, and none', () => {
    expect(check(['综合', '2414户，1562户'], ['综合', '2414人，1562户'])).toEqual([
      { code: 'words-differ', page: 2, place: '综合', read: '综合2414户，1562户', expected: '综合2414人，1562户' },
    ]);
    expect(check(['综合', '2414，1562户'], ['综合', '2414人，1562户'])).toMatchObject([{ code: 'words-differ' }]);
  });

  it('refuses words in another order, more and fewer of them, and letters of a heading in another order', () => {
    for (const text of ['人户', '户人次', '户'])
      expect(check(['综合', text], ['综合', '户人'])).toMatchObject([{ code: 'words-differ', page: 2 }]);
    expect(check(['合综', '户'], ['综合', '户'])).toMatchObject([{ code: 'words-differ', page: 1 }]);
  });
});
