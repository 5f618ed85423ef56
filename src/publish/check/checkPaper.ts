import type { PdfFault } from '../finding.ts';
import type { PageFacts } from '../pageFacts.ts';
import type { PdfPage, PdfReading } from '../pdfReading.ts';

/** A4 in points, upright or across. */
const [shortSide, longSide] = [595.28, 841.89];

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
