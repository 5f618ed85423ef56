import type { Language } from '../model/language.ts';
import type { Prose } from './edition.ts';

/** `{persons dibao}` as it stands: its words, its line, and its paragraph, counted through the file. */
export type Reference = { section: string; paragraph: number; line: number; text: string };

/** What one language says in an edition; the year is missing where edition.json has none. */
export type ProseFile = {
  file: string;
  language: Language;
  year: string | undefined;
  prose: Prose;
  headings: { section: string; line: number }[];
  references: Reference[];
};
