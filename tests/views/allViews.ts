import type { Language } from '../../src/model/language.ts';
import { notFoundPage } from '../../src/views/notFoundPage.ts';
import type { Setting, Site } from '../../src/views/page.ts';
import { publicationPages } from '../../src/views/publicationPages.ts';
import { settingOf, sitePages } from '../../src/views/sitePages.ts';

export type View = { page: string; view: object };

/** Every page of a site in one language, publications and the page for what is not there among them. */
export function allViews(site: Site, language: Language): View[] {
  const notFound = { page: '404.html', view: (setting: Setting) => notFoundPage(setting) };
  return [...sitePages(site), ...publicationPages(site), notFound].map(({ page, view }) => ({
    page,
    view: view(settingOf(site, language, page)),
  }));
}
