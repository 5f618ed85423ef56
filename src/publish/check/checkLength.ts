import type { PdfFault } from '../finding.ts';
import type { PdfReading } from '../pdfReading.ts';
import type { Publication } from '../publication.ts';

/** A publication that is bound to a length keeps it: nobody gets the second sheet of a one-page brief. */
export function checkLength({ pages }: PdfReading, { mostPages }: Publication): PdfFault[] {
  if (mostPages === undefined || pages.length <= mostPages) return [];
  return [{ code: 'pages-exceeded', read: String(pages.length), expected: `≤ ${mostPages}` }];
}
