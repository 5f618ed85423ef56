import { isAnswer, type Ask, type Question } from './question.ts';

/** What is still to be decided; `answer` is one that was given and cannot be. */
export type OpenQuestion = { question: Question; answer?: string };
export type GuessedAnswer = { question: Question; answer: string };

/** `open` and `guessed` fill up while `ask` is asked. */
export type Answers = { ask: Ask; open: OpenQuestion[]; guessed: GuessedAnswer[] };

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
