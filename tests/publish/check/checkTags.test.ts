import { describe, expect, it } from 'vitest';
import { checkBytes } from '../../../src/publish/check/document.ts';
import { checkTags } from '../../../src/publish/check/structure.ts';
import type { PdfTag } from '../../../src/publish/pdf/tags.ts';

const tag = (role: string, scope = ''): PdfTag => ({ role, scope, alt: '', pieces: [] });
const root = (...pieces: PdfTag[]): PdfTag => ({ ...tag('Document'), pieces });

/** The page has the headings that were tagged. */
const check = (tags: PdfTag) => {
  const levels = tags.pieces.flatMap((piece) => ('role' in piece ? (/^H(\d)/.exec(piece.role)?.slice(1) ?? []) : []));
  return checkTags(tags, { headings: levels.map(() => ''), levels: levels.map(Number) });
};

describe('checkTags', () => {
  it('lets headings go down by one and up by any', () =>
    expect(check(root(tag('H1'), tag('H2'), tag('H3'), tag('H1'), tag('TH', 'Column')))).toEqual([]));

  it('refuses a level that is skipped', () =>
    expect(check(root(tag('H1'), tag('H3')))).toEqual([{ code: 'heading-skipped', read: 'H3' }]));

  it('refuses a document that begins below the first level', () =>
    expect(check(root(tag('H2'), tag('H1')))).toEqual([{ code: 'heading-skipped', read: 'H2' }]));

  it('refuses a heading of another level than on the page', () =>
    expect(checkTags(root(tag('H1'), tag('H1')), { headings: ['年报', '一、综合'], levels: [1, 2] })).toEqual([
      { code: 'heading-level', place: '一、综合', read: 'H1', expected: 'H2' },
    ]));

  it('refuses a table head without scope', () =>
    expect(check(root(tag('TH')))).toEqual([{ code: 'head-unscoped', read: '1' }]));
});

describe('checkBytes', () => {
  it('refuses more than the faces and the pages need', () => {
    expect(checkBytes(425_000, 1)).toEqual([]);
    expect(checkBytes(425_001, 1)).toEqual([{ code: 'bytes-exceeded', read: '425001', expected: '≤ 425000' }]);
  });

  it('refuses more than the edition allows', () => {
    expect(checkBytes(90_001, 1, 90_000)).toEqual([{ code: 'bytes-exceeded', read: '90001', expected: '≤ 90000' }]);
    expect(checkBytes(425_001, 1, 500_000)).toHaveLength(1);
  });
});
