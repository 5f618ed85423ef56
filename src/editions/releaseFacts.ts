import type { Language } from '../model/language.ts';

/** What must be known of a release to check what was written for it; `sections` are the headings that prose may have. */
export type ReleaseFacts = {
  languages: Language[];
  /** The publisher's own area, which a reference means that gives none. */
  area: string;
  years: string[];
  /** Years of which the publisher's own area has a figure that was not made up. */
  officialYears: string[];
  sections: string[];
  hasDemonstration: boolean;
};
