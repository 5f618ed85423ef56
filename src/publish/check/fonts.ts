/** Checks fonts: embedded, no Type 3, one of the faces, every face asked for, none slanted. */
import type { Face } from '../faces/faces.ts';
import type { AskedFace } from '../page/facts.ts';
import type { PdfFont } from '../pdf/fonts.ts';
import type { PdfReading, TextRun } from '../pdf/reading.ts';
import type { PdfFault } from '../plan/problem.ts';
import { sheetOf } from './place.ts';

/** Every font is one of the faces that print, embedded, and made of outlines that a reader can search (no Type 3). */
export function checkFonts(fonts: PdfFont[], faces: Pick<Face, 'name'>[]): PdfFault[] {
  const known = new Set(faces.map(({ name }) => name));
  return fonts.flatMap(({ name, isType3, isEmbedded }): PdfFault[] => {
    if (isType3) return [{ code: 'font-type3', read: name || 'Type 3' }];
    if (!isEmbedded) return [{ code: 'font-not-embedded', read: name }];
    return known.has(name) ? [] : [{ code: 'font-foreign', read: name }];
  });
}

/**
 * Every face and weight that the page asks for is in the PDF: where one is missing, a browser sets the text in the
 * nearest that it has and says nothing. No letters are made slanted, for no face is.
 */
export function checkFaces(
  asked: AskedFace[],
  fonts: PdfFont[],
  faces: Omit<Face, 'bytes'>[],
  pdf: PdfReading,
): PdfFault[] {
  const embedded = new Set(fonts.map(({ name }) => name));
  const missing = asked.filter((askedFace) => {
    const face = faces.find(({ family, weight }) => family === askedFace.family && String(weight) === askedFace.weight);
    return askedFace.style !== 'normal' || face === undefined || !embedded.has(face.name);
  });
  return [
    ...missing.map(({ family, weight, style, text }): PdfFault => ({
      code: 'face-missing',
      ...sheetOf(text, pdf),
      place: text,
      read: [family, weight, ...(style === 'normal' ? [] : [style])].join(' '),
      expected: faces.map((face) => `${face.family} ${face.weight}`).join(', '),
    })),
    ...pdf.pages.flatMap(({ runs }, index) => checkUpright(runs, index + 1)),
  ];
}

function checkUpright(runs: TextRun[], page: number): PdfFault[] {
  const slanted = runs.find(({ isSlanted, text }) => isSlanted === true && text.trim() !== '');
  return slanted === undefined ? [] : [{ code: 'face-slanted', page, place: slanted.text }];
}
