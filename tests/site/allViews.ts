import type { Language } from '../../src/model/language.ts';
import { publicationPages } from '../../src/publications/publicationPages.ts';
import { notFoundPage, settingOf, sitePages } from '../../src/site/sitePages.ts';
import type { Setting, Site } from '../../src/tables/setting.ts';

export type View = { page: string; view: object };

/** Every page of a site in one language, publications and the page for what is not there among them. */
export function allViews(site: Site, language: Language): View[] {
  const notFound = { page: '404.html', view: (setting: Setting) => notFoundPage(setting) };
  return [...sitePages(site), ...publicationPages(site), notFound].map(({ page, view }) => ({
    page,
    view: view(settingOf(site, language, page)),
  }));
}
