import { strings } from '../i18n/strings.ts';
import { fill } from '../i18n/template.ts';
import type { Language } from '../model/language.ts';
import type { Measure } from '../model/measure.ts';
import type { Sentence } from '../model/sentence.ts';
import { titleOf } from '../narrative/titles.ts';

/** The title of a chart of programmes of which nothing can be said to be the largest: what is drawn. */
export function byProgrammeTitle(measure: Measure, language: Language): Sentence {
  return fill(strings[language]['figure.byProgramme'], { measure: titleOf(measure.title, language) });
}
