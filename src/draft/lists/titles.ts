/** The languages of a draft, and its titles in each of them. */
import { isLanguage, languages, type Language, type Text } from '../../model/language.ts';
import type { Ask, Choices, Question } from '../questions/question.ts';
import type { Sheet } from '../rows/parseSheet.ts';

/** A text of the table in every language of the package. */
export type Writer = (text: string) => Promise<Text>;

/**
 * A text in Chinese characters needs an English translation. In a package of both languages a text without Chinese
 * characters needs a Chinese one, which may be the same. Each text is asked for once.
 */
export function writer(languages: Language[], { words }: Choices, ask: Ask): Writer {
  const known = new Map<string, string>();
  return async (text) => {
    const written: [Language, string][] = [];
    for (const language of languages) written.push([language, await inLanguage(text, language)]);
    return Object.fromEntries(written);
  };

  async function inLanguage(text: string, language: Language): Promise<string> {
    const isHan = isHanLanguage(language);
    const isForeign = hasHan(text) !== isHan && (!isHan || languages.length > 1);
    if (!isForeign) return text;
    const question: Question = {
      code: 'word',
      about: text,
      choice: words.get(text),
      guess: isHan ? text : undefined,
      isFit: (answer) => isHan || !hasHan(answer),
    };
    const answer = known.get(text) ?? (await ask(question)) ?? text;
    known.set(text, answer);
    return answer;
  }
}

/** Each item with its title in every language, asked for one after another. */
export async function titledItems<Item extends { title: string }>(
  items: Item[],
  write: Writer,
): Promise<(Item & { titles: Text })[]> {
  const titled: (Item & { titles: Text })[] = [];
  for (const item of items) titled.push({ ...item, titles: await write(item.title) });
  return titled;
}

/** The languages chosen, in their order; else the one that the table is written in. */
export async function chooseLanguages(sheet: Sheet, { languages: choices }: Choices, ask: Ask): Promise<Language[]> {
  const text = [...sheet.header, ...sheet.rows.flatMap(({ cells }) => cells)].join('');
  const guess = languages.find((language) => isHanLanguage(language) === hasHan(text));
  const answer = await ask({
    code: 'language',
    guess,
    isSure: true,
    choice: choices.length === 0 ? undefined : choices.join(' '),
    isFit: (text) => text.split(' ').every(isLanguage) && new Set(text.split(' ')).size === choices.length,
  });
  return answer?.split(' ').filter(isLanguage) ?? [...languages];
}

function hasHan(text: string): boolean {
  return /\p{Script=Han}/u.test(text);
}

/** Whether a language is written in Chinese characters, by its likeliest script (CLDR). */
function isHanLanguage(language: Language): boolean {
  return new Intl.Locale(language).maximize().script?.startsWith('Han') === true;
}
