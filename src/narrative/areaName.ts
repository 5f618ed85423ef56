import type { Book } from '../figures/book.ts';
import type { Language } from '../model/language.ts';
import { areaTitle } from './titles.ts';

/** The publisher's area in words; empty where the package names none and its own title stands for it. */
export function areaName(own: Book, language: Language): string {
  const name = areaTitle(own, own.area, language);
  return name === own.release.description.titles[language] ? '' : name;
}
