import type { Source } from '../figures/release.ts';
import type { Language } from '../model/language.ts';
import { titleOf } from '../narrative/titles.ts';

/** A source as it is cited: who published it, and what it is called. */
export function sourceName({ publisher, title }: Source, language: Language): string {
  const who = publisher[language];
  const what = titleOf(title, language);
  return who === undefined ? what : `${who}${language === 'en' ? ', ' : ''}${what}`;
}
