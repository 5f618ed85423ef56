import { describe, expect, it } from 'vitest';
import { checkBytes } from '../../src/publish/check/checkBytes.ts';
import { checkTags } from '../../src/publish/check/checkTags.ts';
import type { PdfTag } from '../../src/publish/pdfTags.ts';

const tag = (role: string, scope = ''): PdfTag => ({ role, scope, alt: '', pieces: [] });
const root = (...pieces: PdfTag[]): PdfTag => ({ ...tag('Document'), pieces });

describe('checkTags', () => {
  it('lets headings go down by one and up by any', () =>
    expect(checkTags(root(tag('H1'), tag('H2'), tag('H3'), tag('H1'), tag('TH', 'Column')))).toEqual([]));

  it('refuses a level that is skipped', () =>
    expect(checkTags(root(tag('H1'), tag('H3')))).toEqual([{ code: 'heading-skipped', read: 'H3' }]));

  it('refuses a table head without scope', () =>
    expect(checkTags(root(tag('TH')))).toEqual([{ code: 'head-unscoped', read: '1' }]));
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
