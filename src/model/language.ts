/** The languages of the program, and a text in each language of a package. */

/** The languages the program speaks (BCP 47). A package declares which of them it publishes in, and in which order. */
export const languages = ['zh-CN', 'en'] as const;

export type Language = (typeof languages)[number];

/** One text in every language a package declares. */
export type Text = Partial<Record<Language, string>>;

export function isLanguage(value: unknown): value is Language {
  return languages.some((language) => language === value);
}

/** zh for zh-CN: the language in the names of columns, folders and files. */
export function languageTag(language: Language): string {
  return language.split('-')[0] ?? language;
}

/** The text in a language. Throws where the package has none: every declared language is complete. */
export function titleOf(text: Text, language: Language): string {
  const title = text[language];
  if (title === undefined) throw new Error(`missing string: ${JSON.stringify(text)} in ${language}`);
  return title;
}
