/** Answers from flags, certain guesses or the terminal, and the wording of open questions. */
import type { Language } from '../../model/language.ts';
import { draftQuestions, draftWords } from '../../words/problems/draft.ts';
import { fillText } from '../../words/strings.ts';
import { isAnswer, type Ask, type Question } from './question.ts';

/** What is still to be decided; `answer` is one that was given and cannot be. */
type OpenQuestion = { question: Question; answer?: string };

export type GuessedAnswer = { question: Question; answer: string };

/** `open` and `guessed` fill up while `ask` is asked. */
type Answers = { ask: Ask; open: OpenQuestion[]; guessed: GuessedAnswer[] };

/**
 * Answers from the command line first, then what is sure, then from the terminal, where there is one (`prompt`); where
 * there is none, guesses are taken if that was said. With anything open there is no draft, but all else is still asked.
 */
export function answers(prompt: Ask | undefined, takesGuesses: boolean): Answers {
  const open: OpenQuestion[] = [];
  const guessed: GuessedAnswer[] = [];
  const ask: Ask = async (question) => {
    const { given, guess, isSure = false } = question;
    if (given !== undefined && isAnswer(question, given)) return given;
    if (given !== undefined) open.push({ question, answer: given });
    if (given !== undefined || (isSure && guess !== undefined)) return guess;
    if (takesGuesses && guess !== undefined) guessed.push({ question, answer: guess });
    if (takesGuesses && guess !== undefined) return guess;
    const answer = await prompt?.(question);
    if (answer === undefined) open.push({ question });
    return answer ?? guess;
  };
  return { ask, open, guessed };
}

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

/** What is asked, as a noun phrase: the unit of “Issuance”. */
export function formatQuestion({ code, about = '' }: Question, language: Language): string {
  const words = draftQuestions[language][code];
  if (words === undefined) throw new Error(`missing string: ${code}`);
  return fillText(words.what, { about });
}
