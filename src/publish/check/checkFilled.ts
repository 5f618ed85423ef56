import type { PdfFault } from '../finding.ts';
import type { PdfPage, PdfReading } from '../pdfReading.ts';

/** Sheets more than half empty, for whoever lays them out; a cover is made so, and the last sheet ends where it ends. */
export function checkFilled({ pages }: PdfReading): PdfFault[] {
  return pages.flatMap((page, index): PdfFault[] => {
    const isEnd = index === 0 || index === pages.length - 1;
    return isEnd || lowest(page) <= page.height / 2 ? [] : [{ code: 'page-half-empty', page: index + 1 }];
  });
}

/** How far down the sheet what is read out goes, in points from its foot. */
function lowest({ runs, height }: PdfPage): number {
  return Math.min(height, ...runs.filter(({ mark }) => mark !== '').map(({ y }) => y));
}
