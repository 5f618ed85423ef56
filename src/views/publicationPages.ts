import type { SitePath } from '../i18n/paths.ts';
import { annual } from './annual/annual.ts';
import type { AnnualView } from './annual/annualView.ts';
import { pages } from './chrome.ts';
import type { Setting, Site } from './page.ts';

export type PublicationPage = { page: SitePath; view: (setting: Setting) => AnnualView };

/** The pages that are also printed. */
export function publicationPages({ editions }: Site): PublicationPage[] {
  return editions.map((edition) => ({
    page: pages.publication(edition.code),
    view: (setting) => annual(setting, edition),
  }));
}
