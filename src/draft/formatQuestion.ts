import { draftQuestions } from '../i18n/draftQuestions.ts';
import { fillText } from '../i18n/fillText.ts';
import type { Language } from '../model/language.ts';
import type { Question } from './question.ts';

/** What is asked, as a noun phrase: the unit of “Issuance”. */
export function formatQuestion({ code, about = '' }: Question, language: Language): string {
  const words = draftQuestions[language][code];
  if (words === undefined) throw new Error(`missing string: ${code}`);
  return fillText(words.what, { about });
}
