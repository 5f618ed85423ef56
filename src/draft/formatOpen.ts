import { draftQuestions } from '../i18n/draftQuestions.ts';
import { draftWords } from '../i18n/draftWords.ts';
import type { Language } from '../model/language.ts';
import type { Open } from './answers.ts';
import { filled } from './filled.ts';
import { formatQuestion } from './formatQuestion.ts';

/** What is still to be decided, with which flag, and what would be guessed, in one line. */
export function formatOpen({ question, answer }: Open, language: Language): string {
  const { open } = draftWords[language];
  const { code, about = '', guess, options = [] } = question;
  const parts = [
    filled(open.what, { what: formatQuestion(question, language) }),
    answer === undefined ? '' : filled(open.unfit, { answer }),
    options.length > 0 ? filled(open.options, { options: options.join(' / ') }) : '',
    filled(open.how, { how: filled(draftQuestions[language][code]?.how ?? '', { about }) }),
    guess === undefined || answer !== undefined ? '' : filled(open.guess, { guess }),
  ];
  return parts.filter((part) => part !== '').join(open.join);
}
