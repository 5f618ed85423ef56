import type { PdfFault } from '../finding.ts';
import type { PdfFont } from '../pdfFonts.ts';
import type { Face } from '../readFaces.ts';

/** Every font is one of the faces that print, embedded, and made of outlines that a reader can search (no Type 3). */
export function checkFonts(fonts: PdfFont[], faces: Pick<Face, 'name'>[]): PdfFault[] {
  const known = new Set(faces.map(({ name }) => name));
  return fonts.flatMap(({ name, isType3, isEmbedded }): PdfFault[] => {
    if (isType3) return [{ code: 'font-type3', read: name || 'Type 3' }];
    if (!isEmbedded) return [{ code: 'font-not-embedded', read: name }];
    return known.has(name) ? [] : [{ code: 'font-foreign', read: name }];
  });
}
