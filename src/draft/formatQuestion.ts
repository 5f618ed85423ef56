import { draftQuestions } from '../i18n/draftQuestions.ts';
import type { Language } from '../model/language.ts';
import { filled } from './filled.ts';
import type { Question } from './question.ts';

/** What is asked, as a noun phrase: the unit of “Issuance”. */
export function formatQuestion({ code, about = '' }: Question, language: Language): string {
  const words = draftQuestions[language][code];
  if (words === undefined) throw new Error(`missing string: ${code}`);
  return filled(words.what, { about });
}
