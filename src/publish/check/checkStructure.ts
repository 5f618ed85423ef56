import type { PdfFault } from '../finding.ts';
import type { PdfReading } from '../pdfReading.ts';
import type { Printed } from '../printPublication.ts';

/** Tags, the outline, text alternatives of figures, and page numbers of the contents list. */
export function checkStructure(pdf: PdfReading, printed: Printed): PdfFault[] {
  const untagged: PdfFault[] = pdf.isMarked ? [] : [{ code: 'pdf-untagged' }];
  return [
    ...untagged,
    ...checkOutline(pdf, printed),
    ...checkAlternatives(pdf, printed),
    ...checkPageNumbers(pdf, printed),
  ];
}

function checkOutline({ outline, depths }: PdfReading, { facts: { headings, levels } }: Printed): PdfFault[] {
  const length = Math.max(outline.length, headings.length);
  const at = Array.from({ length }, (_, index) => index).find((index) => outline[index] !== headings[index]);
  if (at !== undefined) return [{ code: 'outline-differs', read: outline[at] ?? '', expected: headings[at] ?? '' }];
  const due = depthsOf(levels);
  const wrong = due.findIndex((depth, index) => depth !== depths[index]);
  if (wrong < 0) return [];
  const [read, expected] = [String(depths[wrong]), String(due[wrong])];
  return [{ code: 'outline-nested', place: headings[wrong] ?? '', read, expected }];
}

/** A heading lies under the last one before it of a higher level. */
function depthsOf(levels: number[]): number[] {
  const open: number[] = [];
  return levels.map((level) => {
    while ((open.at(-1) ?? 0) >= level) open.pop();
    return open.push(level);
  });
}

function checkAlternatives({ pages }: PdfReading, { facts }: Printed): PdfFault[] {
  const unlabelled = facts.figures.filter((label) => label === '').map((): PdfFault => ({ code: 'figure-unlabelled' }));
  const left = pages.flatMap(({ figures }) => figures);
  const silent = pages.flatMap(({ figures }, index) =>
    figures.filter((alt) => alt === '').map((): PdfFault => ({ code: 'figure-unlabelled', page: index + 1 })),
  );
  const missing = facts.figures.filter((label) => label !== '' && !take(left, label));
  return [
    ...(silent.length > 0 ? silent : unlabelled),
    ...missing.map((label): PdfFault => ({ code: 'figure-missing', place: label })),
  ];
}

function take(left: string[], label: string): boolean {
  const at = left.findIndex((alt) => words(alt) === words(label));
  if (at >= 0) left.splice(at, 1);
  return at >= 0;
}

function words(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}

function checkPageNumbers({ destinations }: PdfReading, { facts, numbers }: Printed): PdfFault[] {
  return facts.places
    .filter((id) => numbers[id] === undefined || numbers[id] !== destinations.get(id))
    .map((id) => ({
      code: 'page-number-differs',
      place: `#${id}`,
      read: String(numbers[id] ?? ''),
      expected: String(destinations.get(id) ?? ''),
    }));
}
