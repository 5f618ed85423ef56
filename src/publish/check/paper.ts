/** Checks paper and size: A4, not shrunk, within the limits of pages and bytes, sheets filled. */
import type { PageFacts } from '../page/facts.ts';
import type { PdfPage, PdfReading } from '../pdf/reading.ts';
import type { PdfFault } from '../plan/problem.ts';
import type { Publication } from '../plan/publication.ts';

/** A4 in points, upright or across. */
const shortSide = 595.28;
const longSide = 841.89;

/** Every page is A4, and nothing was wider than the measure: one such element makes Chrome shrink the whole PDF. */
export function checkPaper({ pages }: PdfReading, facts: PageFacts): PdfFault[] {
  const wrong = pages.flatMap((page, index): PdfFault[] =>
    isA4(page)
      ? []
      : [{ code: 'paper-differs', page: index + 1, read: `${page.width}×${page.height} pt`, expected: 'A4' }],
  );
  return [...wrong, ...checkScale(pages, facts)];
}

function isA4({ width, height }: PdfPage): boolean {
  return Math.abs(Math.min(width, height) - shortSide) < 1 && Math.abs(Math.max(width, height) - longSide) < 1;
}

/** Type is the ruler: Chrome shrinks all or nothing, so one heading at the size of its style sheet proves the scale. */
function checkScale(pages: PdfPage[], { type }: PageFacts): PdfFault[] {
  const printed = pages.flatMap(({ runs }) => runs).filter(({ text }) => text.length > 1);
  const scales = type.flatMap(({ text, size }) =>
    printed.filter((run) => text.startsWith(run.text.trim())).map((run) => ({ text, scale: run.size / size })),
  );
  const [first] = scales.filter(({ scale }) => scale < 1).toSorted((a, b) => b.scale - a.scale);
  if (first === undefined || scales.some(({ scale }) => Math.abs(scale - 1) < 0.004)) return [];
  return [{ code: 'print-shrunk', place: first.text, read: `${(first.scale * 100).toFixed(1)}%`, expected: '100%' }];
}

/** A publication that is bound to a length keeps it: nobody gets the second sheet of a one-page brief. */
export function checkLength({ pages }: PdfReading, { mostPages }: Publication): PdfFault[] {
  if (mostPages === undefined || pages.length <= mostPages) return [];
  return [{ code: 'pages-exceeded', read: String(pages.length), expected: `≤ ${mostPages}` }];
}

/** In bytes: the faces, and what a page may add. */
const facesBytes = 300_000;
const bytesPerPage = 125_000;

/** A PDF is small enough to be sent, and keeps to the budget of its edition. */
export function checkBytes(bytes: number, pages: number, mostBytes = Infinity): PdfFault[] {
  const most = Math.min(facesBytes + bytesPerPage * pages, mostBytes);
  return bytes <= most ? [] : [{ code: 'bytes-exceeded', read: String(bytes), expected: `≤ ${most}` }];
}

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
