/** Asks a question at the terminal, with the guess as default. */
import { input, select } from '@inquirer/prompts';
import type { Language } from '../../model/language.ts';
import { draftWords } from '../../words/problems/draft.ts';
import { formatQuestion } from './answers.ts';
import { isAnswer, type Ask } from './question.ts';

/** Asks at the terminal; the guess is the answer of Enter. */
export function prompt(language: Language): Ask {
  const words = draftWords[language];
  return async (question) => {
    const message = formatQuestion(question, language);
    // Only a column named on the command line can tell rows apart: the table is then read anew.
    if (question.code === 'rows') return undefined;
    if (question.options !== undefined)
      return select({ message, choices: question.options.map(choice), default: question.guess ?? question.options[0] });
    return input({
      message,
      ...(question.guess !== undefined && { default: question.guess }),
      validate: (answer) => isAnswer(question, answer) || words.again,
    });
  };

  function choice(value: string): { value: string; name: string } {
    const meaning = (words.readme.kinds as Record<string, string>)[value];
    return { value, name: meaning === undefined ? value : `${value}  ${meaning}` };
  }
}
