/** What only a print can lack, taken out of it before it is read back. */
import { PDFDict, PDFDocument, PDFName } from '@cantoo/pdf-lib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { plantedPress, type PlantedPress } from './plantedPress.ts';

let press: PlantedPress;
beforeAll(async () => {
  press = await plantedPress();
}, 120_000);
afterAll(() => press.close());

const key = PDFName.of;

/** The print with its document changed. */
function changed(change: (pdf: PDFDocument) => void) {
  return async (bytes: Uint8Array): Promise<Uint8Array> => {
    const pdf = await PDFDocument.load(bytes, { updateMetadata: false });
    change(pdf);
    return pdf.save();
  };
}

function dictionaries(pdf: PDFDocument, type: string): PDFDict[] {
  return pdf.context
    .enumerateIndirectObjects()
    .flatMap(([, object]) => (object instanceof PDFDict && object.get(key('Type')) === key(type) ? [object] : []));
}

describe('a print', () => {
  it('whose fonts are not embedded is refused', async () => {
    const printed = changed((pdf) => {
      for (const descriptor of dictionaries(pdf, 'FontDescriptor')) descriptor.delete(key('FontFile2'));
    });
    const codes = (await press.refusal({ printed })).map(({ code }) => code);
    expect(codes).toContain('font-not-embedded');
  });

  it('that is not marked as tagged is refused', async () => {
    const printed = changed((pdf) => pdf.catalog.delete(key('MarkInfo')));
    expect(await press.refusal({ printed })).toContainEqual({ code: 'pdf-untagged' });
  });
});
