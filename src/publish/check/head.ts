/** Checks title and language: of the PDF, of its XMP packet, and of its page. */
import { error, type ProblemKind } from '../../model/problem.ts';
import type { PageFacts } from '../page/facts.ts';
import type { PdfReading } from '../pdf/reading.ts';
import type { PdfFault, Publication } from '../plan/publication.ts';

export const headProblems = {
  'title-differs': error({
    'zh-CN': { fact: '标题与出版清单不符', remedy: '使网页标题与出版清单一致' },
    en: { fact: 'the title is not that of the list of publications', remedy: 'make page and list agree' },
  }),
  'language-differs': error({
    'zh-CN': { fact: '语言与出版清单不符', remedy: '使网页语言与出版清单一致' },
    en: { fact: 'the language is not that of the list of publications', remedy: 'make page and list agree' },
  }),
} satisfies Record<string, ProblemKind>;

type Fault = PdfFault<keyof typeof headProblems>;

export function checkHead(pdf: PdfReading, { title, language }: Publication, facts: PageFacts): Fault[] {
  const faults: Fault[] = [];
  if (pdf.title !== title) faults.push({ code: 'title-differs', read: pdf.title, expected: title });
  if (!facts.title.includes(title))
    faults.push({ code: 'title-differs', place: '<title>', read: facts.title, expected: title });
  if (pdf.language !== language) faults.push({ code: 'language-differs', read: pdf.language, expected: language });
  if (facts.language !== language)
    faults.push({ code: 'language-differs', place: '<html lang>', read: facts.language, expected: language });
  if (pdf.xmp.title !== title)
    faults.push({ code: 'title-differs', place: 'XMP', read: pdf.xmp.title, expected: title });
  if (pdf.xmp.language !== language)
    faults.push({ code: 'language-differs', place: 'XMP', read: pdf.xmp.language, expected: language });
  return faults;
}
