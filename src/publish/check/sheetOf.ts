import type { PdfFault } from '../finding.ts';
import type { PdfReading } from '../pdfReading.ts';

/** The sheet of a text, where it is on one only. */
export function sheetOf(text: string, { pages }: PdfReading): Pick<PdfFault, 'page'> {
  const start = text.replace(/\s+/g, '').slice(0, 8);
  const texts = pages.map(({ runs }) => runs.map((run) => run.text.replace(/\s+/g, '')).join(''));
  const [at = -1, ...others] = texts.flatMap((one, index) => (one.includes(start) ? [index] : []));
  return at < 0 || others.length > 0 ? {} : { page: at + 1 };
}
