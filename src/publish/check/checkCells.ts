import type { PdfFault } from '../finding.ts';
import type { PageFacts } from '../pageFacts.ts';
import type { PdfReading } from '../pdfReading.ts';

/** The text of a PDF without white space, and the places in it where a run begins. */
type Print = { text: string; starts: Set<number> };

/** Every released figure of the page, number and unit together, can be found in the PDF. */
export function checkCells(pdf: PdfReading, { cells }: PageFacts): PdfFault[] {
  const print = printOf(pdf);
  const missing = new Set(cells.map(({ text }) => text).filter((text) => !isPrinted(text, print)));
  return [...missing].map((text) => ({ code: 'cell-missing', expected: text }));
}

function printOf({ pages }: PdfReading): Print {
  const starts = new Set<number>();
  let text = '';
  for (const run of pages.flatMap(({ runs }) => runs)) {
    starts.add(text.length);
    text += run.text.replace(/\s+/g, '');
  }
  return { text, starts: starts.add(text.length) };
}

/** 562 is not printed where 1562 stands: a number ends where its run ends, or where no digit follows. */
function isPrinted(cell: string, { text, starts }: Print): boolean {
  for (let at = text.indexOf(cell); at >= 0; at = text.indexOf(cell, at + 1)) {
    const end = at + cell.length;
    const isWhole = starts.has(at) || !(/^\d/.test(cell) && /[\d.,−]$/.test(text.slice(0, at)));
    if (isWhole && (starts.has(end) || !(/\d$/.test(cell) && /^[.,]?\d/.test(text.slice(end, end + 2))))) return true;
  }
  return false;
}
