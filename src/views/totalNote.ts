import { strings } from '../i18n/strings.ts';
import { fill } from '../i18n/template.ts';
import type { DeclaredTotal } from '../model/description.ts';
import type { Sentence } from '../model/sentence.ts';
import { measureTitle, midSentence, programmeTitle, titleOf } from '../narrative/titles.ts';
import type { Setting } from './page.ts';

/** What a declared total adds up: the same measure of these programmes, of one period. */
export function totalNote({ site, language }: Setting, { title, measure, programmes }: DeclaredTotal): Sentence {
  const { own } = site;
  const names = own.release.programmes
    .filter(({ code }) => programmes.includes(code))
    .map((programme) => midSentence(programmeTitle(programme, language), own, language));
  return fill(strings[language]['note.total'], {
    ...{ total: titleOf(title, language), parts: names.join(language === 'en' ? ', ' : '、') },
    measure: midSentence(measureTitle(own, { measure, programme: '' }, language), own, language),
  });
}
