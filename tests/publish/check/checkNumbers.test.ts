import { describe, expect, it } from 'vitest';
import { checkNumbers } from '../../../src/publish/check/sections.ts';
import type { PageFacts } from '../../../src/publish/page/facts.ts';
import type { PdfReading } from '../../../src/publish/pdf/reading.ts';
import type { PdfTag } from '../../../src/publish/pdf/tags.ts';
import { emptyFacts } from './emptyFacts.ts';
import { emptyReading } from './emptyReading.ts';
import { emptySheet } from './emptySheet.ts';

type Print = { page: number; text: string };
const tag = (role: string, ...pieces: PdfTag['pieces']): PdfTag => ({ role, alt: '', scope: '', pieces });
const content = (id: string, page = 1) => ({ id, page });

/** A PDF whose contents, by name, are these texts. */
const pdf = (texts: Record<string, Print | Print[]>): PdfReading => {
  const runs = Object.entries(texts).flatMap(([mark, prints]) =>
    [prints].flat().map(({ page, text }) => ({ page, run: { mark, text, size: 10, isTagged: true, ...place } })),
  );
  const pages = [1, 2].map((page) => ({
    ...emptySheet,
    runs: runs.filter((one) => one.page === page).map(({ run }) => run),
  }));
  return { ...emptyReading, pages };
};
const place = { x: 90, y: 700, width: 50, isLevel: true };

const facts = (headings: string[], ...texts: [string, number][]): PageFacts => ({
  ...emptyFacts,
  headings,
  texts: texts.map(([text, section]) => ({ text, section, source: '' })),
});
const one = (page: number, text: string): Print => ({ page, text });

describe('checkNumbers', () => {
  const print = pdf({ a: one(1, '1 Dibao'), b: one(1, '1,562 households of 2,414'), c: one(1, '7 / 13') });
  const tags = tag('Document', tag('H1', content('a')), tag('P', content('b')));

  it('finds the numbers of each section in their order, without those of artifacts', () =>
    expect(checkNumbers(print, tags, facts(['Dibao'], ['1Dibao', 1], ['1,562householdsof2,414', 1]))).toEqual([]));

  it('refuses another number, with page, section, what was read and what was expected', () =>
    expect(checkNumbers(print, tags, facts(['Dibao'], ['1Dibao', 1], ['1,652householdsof2,414', 1]))).toEqual([
      { code: 'numbers-differ', page: 1, place: 'Dibao', read: '1 1,562 2,414', expected: '1 1,652 2,414' },
    ]));

  it('refuses numbers in another order, one too many and one too few', () => {
    for (const text of ['2,414of1,562', '1,562', '1,562of2,414of80'])
      expect(checkNumbers(print, tags, facts(['Dibao'], ['1Dibao', 1], [text, 1]))).toMatchObject([
        { code: 'numbers-differ', place: 'Dibao' },
      ]);
  });

  it('refuses a number that moved into another section', () => {
    const moved = tag('Document', tag('P', content('b')), tag('H1', content('a')));
    const found = checkNumbers(print, moved, facts(['Dibao'], ['1Dibao', 1], ['1,562of2,414', 1]));
    expect(found.map(({ code }) => code)).toEqual(['numbers-differ', 'numbers-differ']);
  });

  it('lets the head of a table be repeated on the next page, word for word and nothing else', () => {
    const head = tag('TH', content('a'), content('b', 2));
    const repeated = pdf({ a: one(1, '2021'), b: one(2, '2021') });
    expect(checkNumbers(repeated, head, facts([], ['2021', 0]))).toEqual([]);
    const changed = pdf({ a: one(1, '2021'), b: one(2, '2020') });
    expect(checkNumbers(changed, head, facts([], ['2021', 0]))).toMatchObject([{ read: '2021 2020' }]);
    const cell = tag('TD', content('a'), content('b', 2));
    expect(checkNumbers(repeated, cell, facts([], ['2021', 0]))).toMatchObject([{ read: '2021 2021' }]);
  });

  it('keeps the numbers of a drawing apart, and joins one that goes on in the next line', () => {
    const runs = pdf({ a: [one(1, '562'), one(1, '414')] });
    expect(checkNumbers(runs, tag('Figure', content('a')), facts([], ['562', 0], ['414', 0]))).toEqual([]);
    expect(checkNumbers(runs, tag('P', content('a')), facts([], ['562414', 0]))).toEqual([]);
  });
});
