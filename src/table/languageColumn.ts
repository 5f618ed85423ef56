import { languageTag, type Language } from '../model/language.ts';

/** Where a table keeps a text in a language: title_zh, title_en. */
export function languageColumn(name: string, language: Language): string {
  return `${name}_${languageTag(language)}`;
}
