/** The languages of a draft, and its titles in each of them. */
import { isLanguage, languages, type Language, type Text } from '../../model/language.ts';
import type { Ask, Choices } from '../questions/question.ts';
import type { Sheet } from '../rows/parseSheet.ts';

/** A text of the table in every language of the package. */
export type Writer = (text: string) => Promise<Text>;

/**
 * A text in Chinese characters is no English one, and where Chinese stands beside English a Latin one has a translation
 * too, or is a name that is the same in both. Each text is asked for once.
 */
export function writer(languages: Language[], { words }: Choices, ask: Ask): Writer {
  const known = new Map<string, string>();
  return async (text) => {
    const written: [Language, string][] = [];
    for (const language of languages) written.push([language, await inLanguage(text, language)]);
    return Object.fromEntries(written);
  };

  async function inLanguage(text: string, language: Language): Promise<string> {
    const isForeign = language === 'en' ? isHan(text) : languages.length > 1 && !isHan(text);
    if (!isForeign) return text;
    const about = text;
    const question = { code: 'word', about, given: words.get(text) } as const;
    const guess = language === 'en' ? undefined : text;
    const isFit = (answer: string) => language !== 'en' || !isHan(answer);
    const answer = known.get(text) ?? (await ask({ ...question, guess, isFit })) ?? text;
    known.set(text, answer);
    return answer;
  }
}

/** Each item with its title in every language, asked for one after another. */
export async function titledItems<Item extends { title: string }>(
  items: Item[],
  write: Writer,
): Promise<(Item & { titles: Text })[]> {
  const found: (Item & { titles: Text })[] = [];
  for (const item of items) found.push({ ...item, titles: await write(item.title) });
  return found;
}

/** The languages that were named, in their order; else the one the table is written in. */
export async function chooseLanguages(sheet: Sheet, { languages: given }: Choices, ask: Ask): Promise<Language[]> {
  const guess = isHan([...sheet.header, ...sheet.rows.flatMap(({ cells }) => cells)].join('')) ? 'zh-CN' : 'en';
  const answer = await ask({
    code: 'language',
    guess,
    isSure: true,
    given: given.length === 0 ? undefined : given.join(' '),
    isFit: (text) => text.split(' ').every(isLanguage) && new Set(text.split(' ')).size === given.length,
  });
  return answer?.split(' ').filter(isLanguage) ?? [...languages];
}

function isHan(text: string): boolean {
  return /\p{Script=Han}/u.test(text);
}
