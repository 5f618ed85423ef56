import type { Language } from '../model/language.ts';
import { publishWords, type PublishCode } from './publishWords.ts';

type Wordable = {
  code: PublishCode;
  file: string;
  page?: number | undefined;
  place?: string | undefined;
  read?: string | undefined;
  expected?: string | undefined;
};

const labels = {
  'zh-CN': { read: '读到', expected: '应为', remedy: '处理' },
  en: { read: 'read', expected: 'expected', remedy: 'to mend' },
};

/** Place – fact – remedy, in one line, as for tables: file, page, place, what was read and expected, what to do. */
export function formatPublishProblem(problem: Wordable, language: Language): string {
  const words = labels[language];
  const { fact, remedy } = publishWords[problem.code][language];
  const parts = [
    `${formatPlace(problem, language)}: ${fact}`,
    problem.read ? `${words.read} “${problem.read}”` : '',
    problem.expected ? `${words.expected} “${problem.expected}”` : '',
    `${words.remedy}: ${remedy}`,
  ];
  return parts.filter(Boolean).join(language === 'zh-CN' ? '；' : '; ');
}

function formatPlace({ file, page, place }: Wordable, language: Language): string {
  const sheet = page === undefined ? '' : language === 'zh-CN' ? `第${page}页` : `page ${page}`;
  return [file, sheet, place ?? ''].filter(Boolean).join(' ');
}
