import type { Book } from '../figures/book.ts';
import type { Programme } from '../figures/release.ts';
import type { Language } from '../model/language.ts';
import { programmeTitle } from './titles.ts';

/** The programme in words; empty where the package names none and its own title stands for it. */
export function programmeName(own: Book, programme: Programme, language: Language): string {
  const name = programmeTitle(programme, language);
  return name === own.release.description.titles[language] ? '' : name;
}
