import { draftQuestions } from '../i18n/draftQuestions.ts';
import { draftWords } from '../i18n/draftWords.ts';
import { fillText } from '../i18n/fillText.ts';
import type { Language } from '../model/language.ts';
import type { OpenQuestion } from './answers.ts';
import { formatQuestion } from './formatQuestion.ts';

/** What is still to be decided, with which flag, and what would be guessed, in one line. */
export function formatOpen({ question, answer }: OpenQuestion, language: Language): string {
  const { open } = draftWords[language];
  const { code, about = '', guess, options = [] } = question;
  const parts = [
    fillText(open.what, { what: formatQuestion(question, language) }),
    answer === undefined ? '' : fillText(open.unfit, { answer }),
    options.length > 0 ? fillText(open.options, { options: options.join(' / ') }) : '',
    fillText(open.how, { how: fillText(draftQuestions[language][code]?.how ?? '', { about }) }),
    guess === undefined || answer !== undefined ? '' : fillText(open.guess, { guess }),
  ];
  return parts.filter((part) => part !== '').join(open.join);
}
