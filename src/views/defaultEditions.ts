import { editionKinds, type Edition, type EditionKind } from '../editions/edition.ts';
import type { Book } from '../figures/book.ts';
import { strings } from '../i18n/strings.ts';
import { fill } from '../i18n/template.ts';
import type { Language, Text } from '../model/language.ts';
import { plainText } from '../model/sentence.ts';
import { titleOf } from '../narrative/titles.ts';

/** Editions of the latest year that nobody wrote: every package has one of each kind, named by its own title. */
export function defaultEditions({ release, year }: Book, written: Edition[]): Edition[] {
  const { languages, titles } = release.description;
  return editionKinds
    .filter((kind) => !written.some((one) => one.kind === kind && one.year === year))
    .map((kind) => {
      const title = textIn(languages, (language) => editionTitle(kind, titleOf(titles, language), year, language));
      return { code: freeCode(`${kind}-${year}`, written), kind, year, title, name: titles, prose: {} };
    });
}

function editionTitle(kind: EditionKind, title: string, year: string, language: Language): string {
  const key = kind === 'annual' ? 'table.of' : (`edition.${kind}` as const);
  return plainText(fill(strings[language][key], { title, year }));
}

function textIn(languages: Language[], said: (language: Language) => string): Text {
  return Object.fromEntries(languages.map((language) => [language, said(language)]));
}

/** A folder may have taken the name for something else. */
function freeCode(code: string, written: Edition[]): string {
  return written.some((one) => one.code === code) ? freeCode(`${code}-1`, written) : code;
}
