/** The fonts of a PDF: name, type, and whether they are embedded. */
import { PDFArray, PDFDict, PDFName, type PDFDocument } from '@cantoo/pdf-lib';

/** `name` is the PostScript name without the prefix of a subset. */
export type PdfFont = { name: string; isType3: boolean; isEmbedded: boolean };

const key = PDFName.of;

/** Every font dictionary of the document. */
export function pdfFonts(pdf: PDFDocument): PdfFont[] {
  return pdf.context
    .enumerateIndirectObjects()
    .map(([, object]) => object)
    .filter((object): object is PDFDict => object instanceof PDFDict && object.get(key('Type')) === key('Font'))
    .filter((font) => !isDescendant(font))
    .map(fontOf);
}

function isDescendant(font: PDFDict): boolean {
  return /^CIDFontType[02]$/.test(nameOf(font, 'Subtype'));
}

function fontOf(font: PDFDict): PdfFont {
  const inner = font.lookupMaybe(key('DescendantFonts'), PDFArray)?.lookup(0, PDFDict) ?? font;
  const descriptor = inner.lookupMaybe(key('FontDescriptor'), PDFDict);
  return {
    name: nameOf(font, 'BaseFont').replace(/^[A-Z]{6}\+/, ''),
    isType3: nameOf(font, 'Subtype') === 'Type3',
    isEmbedded: ['FontFile', 'FontFile2', 'FontFile3'].some((file) => descriptor?.has(key(file))),
  };
}

function nameOf(font: PDFDict, entry: string): string {
  return font.lookupMaybe(key(entry), PDFName)?.decodeText() ?? '';
}
