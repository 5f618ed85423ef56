import type { Language } from '../model/language.ts';
import { framedProblem, type ProblemParts } from './framedProblem.ts';
import { publishWords, type PublishCode } from './publishWords.ts';

/** A problem as far as its wording needs it (the type itself belongs to the room `publish`). */
type PdfProblem = Omit<ProblemParts, 'code' | 'severity' | 'place' | 'params'> & {
  code: PublishCode;
  file: string;
  page?: number | undefined;
  place?: string | undefined;
};

/** A problem of a PDF: file, page and place, fact, remedy. A notice hinders nothing. */
export function formatPublishProblem(
  problem: PdfProblem,
  language: Language,
  severity: 'error' | 'notice' = 'error',
): string {
  return framedProblem({ ...problem, severity, place: formatPdfPlace(problem, language) }, publishWords, language);
}

const pdfPlaces = {
  'zh-CN': { page: (page: number) => `第${page}页`, between: ' ' },
  en: { page: (page: number) => `page ${page}`, between: ', ' },
};

function formatPdfPlace({ file, page, place }: PdfProblem, language: Language): string {
  const words = pdfPlaces[language];
  return [file, page && words.page(page), place].filter(Boolean).join(words.between);
}
