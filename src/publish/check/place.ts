/** The place of a fault: the sheet on which a text or a chart was printed. */
import type { Drawing } from '../page/drawings.ts';
import type { PdfReading } from '../pdf/reading.ts';
import type { PdfFault } from '../plan/problem.ts';

/** The sheet on which a drawing was printed, if it was, and the first sentence of its label. */
export function drawingPlace(
  { label }: Pick<Drawing, 'label'>,
  { pages }: PdfReading,
): Pick<PdfFault, 'page' | 'place'> {
  const at = pages.findIndex(({ figures }) => figures.includes(label));
  const [place = ''] = label.split(/。|\. |；|; /);
  return { ...(at >= 0 && { page: at + 1 }), place };
}

/** The sheet of a text, where it is on one only. */
export function sheetOf(text: string, { pages }: PdfReading): Pick<PdfFault, 'page'> {
  const start = text.replace(/\s+/g, '').slice(0, 8);
  const texts = pages.map(({ runs }) => runs.map((run) => run.text.replace(/\s+/g, '')).join(''));
  const [at = -1, ...others] = texts.flatMap((text, index) => (text.includes(start) ? [index] : []));
  return at < 0 || others.length > 0 ? {} : { page: at + 1 };
}
