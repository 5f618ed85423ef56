import type { PdfFault } from '../finding.ts';
import type { AskedFace } from '../pageFaces.ts';
import type { PdfFont } from '../pdfFonts.ts';
import type { PdfReading, TextRun } from '../pdfReading.ts';
import type { Face } from '../readFaces.ts';
import { sheetOf } from './sheetOf.ts';

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
  const missing = asked.filter((one) => {
    const face = faces.find(({ family, weight }) => family === one.family && String(weight) === one.weight);
    return one.style !== 'normal' || face === undefined || !embedded.has(face.name);
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
