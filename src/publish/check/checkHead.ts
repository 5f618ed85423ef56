import type { PdfFault } from '../finding.ts';
import type { PageFacts } from '../pageFacts.ts';
import type { PdfReading } from '../pdfReading.ts';
import type { Publication } from '../publication.ts';

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
