import { strings } from '../i18n/strings.ts';
import { titleOf } from '../narrative/titles.ts';
import { chrome, fileLink, link, pages } from './chrome.ts';
import type { LinkRow, PageView, Setting } from './page.ts';
import { pdfPath } from './publicationRows.ts';

/** Every publication with its web page, its PDF in each language, and the digest by which a copy can be checked. */
export function publicationsPage(setting: Setting): PageView {
  const { site, language } = setting;
  const words = strings[language];
  const sections = site.editions.map((edition) => {
    const page: LinkRow = {
      ...{
        label: words['publications.read'],
        href: link(setting, pages.publication(edition.code)),
        note: '',
        detail: 'HTML',
      },
    };
    const files = site.languages.map((other): LinkRow => ({
      label: `${words['publications.pdf']}${language === 'en' ? `, ${words[`language.${other}`]}` : `（${words[`language.${other}`]}）`}`,
      href: fileLink(setting, pdfPath(edition, other)),
      ...{ note: '', detail: '', pdf: pdfPath(edition, other) },
    }));
    return {
      id: edition.code,
      title: titleOf(edition.title, language),
      notes: [],
      blocks: [{ kind: 'links' as const, rows: [page, ...files] }],
    };
  });
  return {
    chrome: chrome(setting, pages.publications, words['publications.title']),
    ...{
      heading: [words['publications.title']],
      lead: [{ text: [words['publications.lead']] }],
      sentences: [],
      sections,
    },
  };
}
