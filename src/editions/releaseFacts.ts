import type { Language } from '../model/language.ts';

/** What must be known of a release to check what was written for it; `sections` are the headings that prose may have. */
export type ReleaseFacts = {
  languages: Language[];
  years: string[];
  sections: string[];
  hasDemonstration: boolean;
};
