/** Page that lists the publications with their web page and PDFs. */
import { pages, pdfPath } from '../model/address.ts';
import type { LinkRow } from '../model/block.ts';
import { titleOf } from '../model/language.ts';
import { chrome, fileLink, link, type Setting } from '../tables/setting.ts';
import { bracketed } from '../words/strings.ts';
import type { PageView } from './pageView.ts';

/** Every publication with its web page, its PDF in each language, and the digest by which a copy can be checked. */
export function publicationsPage(setting: Setting): PageView {
  const { site, language, words } = setting;
  const sections = site.editions.map((edition) => {
    const page: LinkRow = {
      label: words['publications.read'],
      href: link(setting, pages.publication(edition.code)),
      note: '',
      detail: 'HTML',
    };
    const files = site.languages.map((other): LinkRow => ({
      label: bracketed(words['publications.pdf'], words[`language.${other}`], language),
      href: fileLink(setting, pdfPath(edition, other)),
      note: '',
      detail: '',
      pdf: pdfPath(edition, other),
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
    heading: [words['publications.title']],
    lead: [{ text: [words['publications.lead']] }],
    sentences: [],
    sections,
  };
}

/** Every publication: its page, and its PDF, whose size and pages are filled in once it is printed. */
export function publicationRows(setting: Setting): LinkRow[] {
  const { site, language, words } = setting;
  return site.editions.map((edition) => ({
    label: titleOf(edition.title, language),
    href: link(setting, pages.publication(edition.code)),
    note: words[edition.theme === undefined ? (`publication.${edition.kind}` as const) : 'official.kind'],
    detail: fileLink(setting, pdfPath(edition, language)),
    pdf: pdfPath(edition, language),
  }));
}
