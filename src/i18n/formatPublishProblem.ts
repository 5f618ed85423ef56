import type { Language } from '../model/language.ts';
import { framedProblem, type Framed } from './framedProblem.ts';
import { publishWords, type PublishCode } from './publishWords.ts';

/** A problem as far as its wording needs it (the type itself belongs to the room `publish`). */
type Wordable = Omit<Framed, 'code' | 'severity' | 'place' | 'params'> & {
  code: PublishCode;
  file: string;
  page?: number | undefined;
  place?: string | undefined;
};

/** A problem of a PDF: file, page and place, fact, remedy. A notice hinders nothing. */
export function formatPublishProblem(
  problem: Wordable,
  language: Language,
  severity: 'error' | 'notice' = 'error',
): string {
  return framedProblem({ ...problem, severity, place: formatPlace(problem, language) }, publishWords, language);
}

const places = {
  'zh-CN': { page: (page: number) => `第${page}页`, between: ' ' },
  en: { page: (page: number) => `page ${page}`, between: ', ' },
};

function formatPlace({ file, page, place }: Wordable, language: Language): string {
  const words = places[language];
  return [file, page && words.page(page), place].filter(Boolean).join(words.between);
}
