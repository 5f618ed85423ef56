/** The languages of a package, and each of its texts in all of them. */
import { isLanguage, languages, type Language, type Text } from '../../model/language.ts';
import type { Ask, Choices, Question } from '../questions/question.ts';

/** In every language of the package. */
export type Writer = (text: string) => Promise<Text>;

/**
 * Chinese text needs English; in a bilingual package other text needs Chinese, which may be the same. Each text is
 * asked once.
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

export async function titledItems<Item extends { title: string }>(
  items: Item[],
  write: Writer,
): Promise<(Item & { titles: Text })[]> {
  const titled: (Item & { titles: Text })[] = [];
  for (const item of items) titled.push({ ...item, titles: await write(item.title) });
  return titled;
}

/** Else the language of the table. */
export async function chooseLanguages(texts: string[], { languages: choices }: Choices, ask: Ask): Promise<Language[]> {
  const guess = languages.find((language) => isHanLanguage(language) === texts.some(hasHan));
  const answer = await ask({
    code: 'language',
    guess,
    isSure: true,
    choice: choices.length === 0 ? undefined : choices.join(' '),
    isFit: (text) => text.split(' ').every(isLanguage) && new Set(text.split(' ')).size === choices.length,
  });
  return answer?.split(' ').filter(isLanguage) ?? [...languages];
}

export function hasHan(text: string): boolean {
  return /\p{Script=Han}/u.test(text);
}

/** By its likeliest script (CLDR). */
export function isHanLanguage(language: Language): boolean {
  return new Intl.Locale(language).maximize().script?.startsWith('Han') === true;
}
