/** Faults of tags, tables, links and the outline, planted in a page as it is printed, or in the print itself. */
import { PDFDict, PDFDocument, PDFName } from '@cantoo/pdf-lib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { plantedPress, type PlantedPress } from './plantedPress.ts';

let press: PlantedPress;
beforeAll(async () => {
  press = await plantedPress();
}, 120_000);
afterAll(() => press.close());

describe('the structure', () => {
  it('without a title is refused', async () =>
    expect(await press.refusal({ open: () => (document.title = '') })).toEqual([
      { code: 'title-differs', place: '<title>', read: '', expected: '仪征市民政统计 2021' },
    ]));

  it('with a link that leads nowhere is refused', async () =>
    expect(await press.refusal({ print: () => document.querySelector('#second')!.removeAttribute('id') })).toEqual([
      { code: 'link-broken', place: '二、项目', read: '#second' },
      { code: 'page-number-differs', place: '#second', read: '3', expected: '' },
    ]));

  it('with a level of headings that is skipped is refused', async () => {
    const print = () => document.querySelector('#second')!.setAttribute('aria-level', '4');
    expect(await press.refusal({ print })).toEqual([
      { code: 'heading-skipped', read: 'H4' },
      { code: 'heading-level', place: '二、项目', read: 'H4', expected: 'H2' },
      { code: 'outline-nested', place: '二、项目', read: '3', expected: '2' },
    ]);
  });

  it('with heads of a table that are cells, of rows, or of nothing known is refused', async () => {
    const cells = () => document.querySelectorAll('th').forEach((head) => head.setAttribute('role', 'cell'));
    const rows = () => document.querySelectorAll('thead th').forEach((head) => head.setAttribute('scope', 'row'));
    expect(await press.refusal({ print: cells })).toEqual([
      { code: 'table-differs', page: 2, read: 'TD', expected: 'TH Column' },
    ]);
    expect(await press.refusal({ print: rows })).toEqual([
      { code: 'table-differs', page: 2, read: 'TH Row', expected: 'TH Column' },
    ]);
  });

  it('with a table that is none is refused', async () => {
    const print = () => document.querySelector('table')!.setAttribute('role', 'presentation');
    expect(await press.refusal({ print })).toEqual([{ code: 'table-differs', read: '0', expected: '1' }]);
  });

  it('with a link that has no words is refused', async () => {
    const open = () =>
      document
        .querySelector('section p')!
        .insertAdjacentHTML('beforeend', '<a href="https://example.org/a">&nbsp;</a>');
    expect(await press.refusal({ open })).toEqual([
      { code: 'link-undescribed', page: 2, place: 'https://example.org/a' },
    ]);
  });

  it('without an outline is refused', async () => {
    const printed = async (bytes: Uint8Array) => {
      const pdf = await PDFDocument.load(bytes, { updateMetadata: false });
      pdf.catalog.delete(PDFName.of('Outlines'));
      return pdf.save();
    };
    expect(await press.refusal({ printed })).toEqual([
      { code: 'outline-differs', read: '', expected: '低保人员用款说明' },
    ]);
  });

  it('with heads of a table that do not say of what is refused', async () => {
    const printed = async (bytes: Uint8Array) => {
      const pdf = await PDFDocument.load(bytes, { updateMetadata: false });
      for (const [, object] of pdf.context.enumerateIndirectObjects())
        if (object instanceof PDFDict && object.get(PDFName.of('S')) === PDFName.of('TH'))
          object.delete(PDFName.of('A'));
      return pdf.save();
    };
    expect(await press.refusal({ printed })).toEqual([
      { code: 'head-unscoped', read: '4' },
      { code: 'table-differs', page: 2, read: 'TH', expected: 'TH Column' },
    ]);
  });
});
