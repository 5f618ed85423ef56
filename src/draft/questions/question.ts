/** A question about a draft, its answer, and the choices made on the command line. */
import type { MeasureKind } from '../../model/description.ts';
import type { Language } from '../../model/language.ts';
import { fillText } from '../../words/strings.ts';
import { questions } from './questions.ts';

/**
 * `choice` is from the command line, `guess` from the table, taken unasked where `isSure` (`isTold`: and told as a
 * guess). `isForPerson`: no guess is taken for it, since figures would be lost. Only `options` are accepted, if any.
 */
export type Question = {
  code: keyof typeof questions;
  about?: string;
  choice?: string | undefined;
  guess?: string | undefined;
  isSure?: boolean;
  isTold?: boolean;
  isForPerson?: boolean;
  options?: string[];
  isFit?: (answer: string) => boolean;
};

export type Ask = (question: Question) => Promise<string | undefined>;

function isAnswer({ options, isFit = () => true }: Question, answer: string): boolean {
  return answer.trim() !== '' && (options?.includes(answer) ?? isFit(answer));
}

/** From the command line; columns by header. */
export type Choices = {
  name?: string;
  languages: string[];
  titles: string[];
  year?: string;
  period?: string;
  yearEnds?: string;
  month?: string;
  area?: string;
  publisherArea?: string;
  programme?: string;
  duplicates?: string;
  measures: MeasureChoice[];
  unit?: string;
  kind?: string;
  categories?: string;
  across?: string;
  total?: string;
  breakdown?: string;
  average?: string;
  decimals?: string;
  zones?: string;
  sheet?: string;
  encoding?: string;
  delimiter?: string;
  decimal?: string;
  marks: Map<string, string>;
  latestYear?: string;
  cumulative?: string;
  previous?: string;
  revised?: string;
  parts?: string;
  words: Map<string, string>;
};

/** The first few of many names, and how many there are. */
export function namedFew(texts: string[]): string {
  const few = texts.length > mostNamed + 1 ? texts.slice(0, mostNamed) : texts;
  return few.join('、') + (few.length < texts.length ? ` … (${texts.length})` : '');
}

const mostNamed = 4;

export const noColumn = 'none';

/** Empty parts are guessed; `isLeftOut`: no measure. */
type MeasureChoice = { column: string; isLeftOut: boolean; code?: string; unit?: string; kind?: string };

/** `column=code:unit:kind`, as in `Issuance=funds:USD:flow`; `column=none`; or the column alone. */
export function parseMeasureChoice(text: string): MeasureChoice {
  const at = text.lastIndexOf('=');
  if (at < 1) return { column: text.trim(), isLeftOut: false };
  const parts = text.slice(at + 1).split(':');
  const [code, unit, kind] = parts.map((part) => part.trim() || undefined);
  return { column: text.slice(0, at).trim(), isLeftOut: code === 'none' && unit === undefined, code, unit, kind };
}

/** Answers from flags, certain guesses or the terminal, and the wording of open questions. */
const answerWords = {
  'zh-CN': {
    what: '待定 {what}',
    unfit: '不能是“{answer}”',
    options: '可选 {options}',
    how: '写法 {how}',
    guess: '推测为“{guess}”（--yes 采用全部推测）',
    proposal: '推测为“{guess}”，但须由人决定',
    join: '；',
    again: '不能这样写',
  },
  en: {
    what: 'To be decided: {what}',
    unfit: 'it cannot be “{answer}”',
    options: 'one of {options}',
    how: 'say {how}',
    guess: 'the guess is “{guess}” (--yes takes all guesses)',
    proposal: 'the guess is “{guess}”, but a person must say it',
    join: '; ',
    again: 'this cannot be',
  },
};

export const kindWords: Record<Language, Record<MeasureKind, string>> = {
  'zh-CN': {
    stock: '时点数，不可跨期相加',
    served: '期内服务数，不可跨期相加',
    flow: '期内发生数',
    standard: '标准，不相加',
    rate: '比率或平均数，不相加',
    target: '目标、预算，不与实际数相加',
  },
  en: {
    stock: 'at a date, never added over time',
    served: 'in a period, never added over time',
    flow: 'what happened in a period',
    standard: 'never added',
    rate: 'a rate or an average, never added',
    target: 'a target or a budget, never added to what was reached',
  },
};

/** `answer` is one that cannot be taken. */
type OpenQuestion = { question: Question; answer?: string };

export type GuessedAnswer = { question: Question; answer: string };

/** `open` and `guessed` grow as `ask` is called. */
type Answers = { ask: Ask; open: OpenQuestion[]; guessed: GuessedAnswer[] };

/**
 * From the command line, then certain guesses, then the terminal (`prompt`); without one all guesses if
 * `takesGuesses`. An open question stops the draft, but the others are still asked.
 */
export function answers(prompt: Ask | undefined, takesGuesses: boolean): Answers {
  const open: OpenQuestion[] = [];
  const guessed: GuessedAnswer[] = [];
  const ask: Ask = async (question) => {
    const { choice, guess, isSure = false, isTold = false, isForPerson = false } = question;
    if (choice !== undefined && isAnswer(question, choice)) return choice;
    if (choice !== undefined) open.push({ question, answer: choice });
    if (choice !== undefined) return guess;
    const isTaken = guess !== undefined && (isSure || (takesGuesses && !isForPerson));
    if (isTaken && (!isSure || isTold)) guessed.push({ question, answer: guess });
    if (isTaken) return guess;
    const answer = await prompt?.(question);
    if (answer === undefined) open.push({ question });
    return answer ?? guess;
  };
  return { ask, open, guessed };
}

/** In one line, with its flag and the guess. */
export function formatOpen({ question, answer }: OpenQuestion, language: Language): string {
  const words = answerWords[language];
  const { code, about = '', guess, options = [] } = question;
  const parts = [
    fillText(words.what, { what: formatQuestion(question, language) }),
    answer === undefined ? '' : fillText(words.unfit, { answer }),
    options.length > 0 ? fillText(words.options, { options: options.join(' / ') }) : '',
    fillText(words.how, { how: fillText(questions[code][language].how, { about }) }),
    guess === undefined || answer !== undefined
      ? ''
      : fillText(question.isForPerson === true ? words.proposal : words.guess, { guess }),
  ];
  return parts.filter((part) => part !== '').join(words.join);
}

/** A noun phrase: the unit of “Issuance”. */
export function formatQuestion({ code, about = '' }: Question, language: Language): string {
  return fillText(questions[code][language].what, { about });
}

/** Enter takes the guess. */
export function prompt(language: Language): Ask {
  const words = answerWords[language];
  return async (question) => {
    // loaded only where there is a terminal
    const { input, select } = await import('@inquirer/prompts');
    const message = formatQuestion(question, language);
    // only a column named on the command line can distinguish the rows
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
    const meaning = (kindWords[language] as Record<string, string>)[value];
    return { value, name: meaning === undefined ? value : `${value}  ${meaning}` };
  }
}
