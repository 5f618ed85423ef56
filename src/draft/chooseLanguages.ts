import { isLanguage, languages, type Language } from '../model/language.ts';
import type { Choices } from './choices.ts';
import type { Ask } from './question.ts';
import type { Sheet } from './sheet.ts';

/** The languages that were named, in their order; else the one the table is written in. */
export async function chooseLanguages(sheet: Sheet, { languages: given }: Choices, ask: Ask): Promise<Language[]> {
  const guess = isHan([...sheet.header, ...sheet.rows.flatMap(({ cells }) => cells)].join('')) ? 'zh-CN' : 'en';
  const answer = await ask({
    ...{ code: 'language', guess, isSure: true },
    given: given.length === 0 ? undefined : given.join(' '),
    isFit: (text) => text.split(' ').every(isLanguage) && new Set(text.split(' ')).size === given.length,
  });
  return answer?.split(' ').filter(isLanguage) ?? [...languages];
}

export function isHan(text: string): boolean {
  return /\p{Script=Han}/u.test(text);
}
