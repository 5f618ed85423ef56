import type { Language } from '../model/language.ts';

/** What a statement is about, before the statement: 仪征市城乡低保; Home visits, Yizheng: . Empty where nothing is named. */
export function subjectWords(programme: string, area: string, language: Language): string {
  if (language === 'zh-CN') return area + programme;
  const named = [programme, area].filter(Boolean).join(', ');
  return named === '' ? '' : `${named}: `;
}
