import type { Language, Text } from '../model/language.ts';
import { isHan } from './chooseLanguages.ts';
import type { Choices } from './choices.ts';
import type { Ask } from './question.ts';

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
