import { strings } from '../i18n/strings.ts';
import { folderName } from '../i18n/paths.ts';
import type { Language } from '../model/language.ts';
import type { Edition } from '../editions/edition.ts';
import { titleOf } from '../narrative/titles.ts';
import { fileLink, link, pages } from './chrome.ts';
import type { LinkRow, Setting } from './page.ts';

/** Every publication: its page, and its PDF, whose size and pages are filled in once it is printed. */
export function publicationRows(setting: Setting): LinkRow[] {
  const { site, language } = setting;
  return site.editions.map((edition) => ({
    label: titleOf(edition.title, language),
    href: link(setting, pages.publication(edition.code)),
    note: strings[language][edition.theme === undefined ? (`publication.${edition.kind}` as const) : 'official.kind'],
    detail: fileLink(setting, pdfPath(edition, language)),
    pdf: pdfPath(edition, language),
  }));
}

export function pdfPath({ code }: Edition, language: Language): string {
  return `reports/${code}.${folderName(language)}.pdf`;
}
