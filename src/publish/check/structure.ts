/** Checks title, language, outline, heading levels, text alternatives and contents page numbers. */
import type { PageFacts } from '../page/facts.ts';
import type { Printed } from '../pdf/print.ts';
import type { PdfReading } from '../pdf/reading.ts';
import type { PdfTag } from '../pdf/tags.ts';
import type { PdfFault } from '../plan/problem.ts';
import type { Publication } from '../plan/publication.ts';

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
  const read = String(depths[wrong]);
  const expected = String(due[wrong]);
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

/** Title and language: of the PDF and its XMP packet, and of the page that it was printed from. */
export function checkHead(pdf: PdfReading, { title, language }: Publication, facts: PageFacts): PdfFault[] {
  const findings: PdfFault[] = [];
  if (pdf.title !== title) findings.push({ code: 'title-differs', read: pdf.title, expected: title });
  if (!facts.title.includes(title))
    findings.push({ code: 'title-differs', place: '<title>', read: facts.title, expected: title });
  if (pdf.language !== language) findings.push({ code: 'language-differs', read: pdf.language, expected: language });
  if (facts.language !== language)
    findings.push({ code: 'language-differs', place: '<html lang>', read: facts.language, expected: language });
  if (pdf.xmp.title !== title)
    findings.push({ code: 'title-differs', place: 'XMP', read: pdf.xmp.title, expected: title });
  if (pdf.xmp.language !== language)
    findings.push({ code: 'language-differs', place: 'XMP', read: pdf.xmp.language, expected: language });
  return findings;
}

/**
 * Headings are of the levels that they have on the page, from the first level down one at a time, and each head of a
 * table says what it is the head of.
 */
export function checkTags(root: PdfTag, { headings, levels }: Pick<PageFacts, 'headings' | 'levels'>): PdfFault[] {
  const tags = tagsIn(root);
  const tagged = tags.flatMap(({ role }) => (/^H\d$/.test(role) ? [Number(role.slice(1))] : []));
  const skips = tagged.filter((level, index) => level > (tagged[index - 1] ?? 0) + 1);
  const at = levels.findIndex((level, index) => level !== tagged[index]);
  const heads = tags.filter(({ role, scope }) => role === 'TH' && !/^(?:Column|Row|Both)$/.test(scope));
  return [
    ...skips.slice(0, 1).map((level): PdfFault => ({ code: 'heading-skipped', read: `H${level}` })),
    ...(at < 0 ? [] : [levelDiffers(headings[at] ?? '', tagged[at], levels[at]!)]),
    ...heads.slice(0, 1).map((): PdfFault => ({ code: 'head-unscoped', read: String(heads.length) })),
  ];
}

function levelDiffers(place: string, read: number | undefined, expected: number): PdfFault {
  return { code: 'heading-level', place, read: read === undefined ? '' : `H${read}`, expected: `H${expected}` };
}

function tagsIn(tag: PdfTag): PdfTag[] {
  return [tag, ...tag.pieces.flatMap((piece) => ('id' in piece ? [] : tagsIn(piece)))];
}
