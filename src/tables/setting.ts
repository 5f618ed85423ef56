/** The site, language and page that a view is made for, and the links and publisher that follow from them. */
import type { Book } from '../figures/book.ts';
import { localPath, relativePath, type SitePath } from '../model/address.ts';
import type { Edition, Identity } from '../model/edition.ts';
import { titleOf, type Language } from '../model/language.ts';
import { strings } from '../words/strings.ts';

/** Where a view is drawn: which site, language and page; from which figures, and in whose words. */
export type Setting = {
  site: Omit<Site, 'book'>;
  /** All figures of the site, or those of one year, or official ones alone. */
  book: Book;
  language: Language;
  words: Words;
  path: SitePath;
};

export function settingAt(site: Site, language: Language, path: SitePath): Setting {
  return { site, book: site.book, language, words: strings[language], path };
}

type Words = (typeof strings)[Language];

/** What all pages of a site are made from. */
export type Site = {
  book: Book;
  identity: Identity;
  editions: Edition[];
  languages: Language[];
  releases: ReleaseNote[];
};

export type ReleaseNote = { id: string; digest: string; changed?: number };

/** Address of a page from this one, in this language. */
export function link({ site, language, path }: Setting, page: SitePath): string {
  return relativePath(path, localPath(page, language, site.languages));
}

/** Address of a file that is the same for all languages. */
export function fileLink({ path }: Setting, file: SitePath): string {
  return relativePath(path, file);
}

export function publisherName({ site, book, language }: Omit<Setting, 'words' | 'path'>): string {
  return titleOf(site.identity.publisher ?? book.release.description.titles, language);
}
