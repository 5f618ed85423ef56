import type { PdfFault } from '../finding.ts';
import type { Drawing } from '../pageDrawings.ts';
import type { PdfReading } from '../pdfReading.ts';

/** The sheet on which a drawing was printed, if it was, and the first sentence of its label. */
export function drawingPlace(
  { label }: Pick<Drawing, 'label'>,
  { pages }: PdfReading,
): Pick<PdfFault, 'page' | 'place'> {
  const at = pages.findIndex(({ figures }) => figures.includes(label));
  const [place = ''] = label.split(/。|\. |；|; /);
  return { ...(at >= 0 && { page: at + 1 }), place };
}
