import { areasWithin, completeYears, topProgrammes } from '../figures/book.ts';
import type { Area } from '../figures/release.ts';
import { localPath, type SitePath } from '../i18n/paths.ts';
import type { Language } from '../model/language.ts';
import { areaPage } from './areaPage.ts';
import { areasPage } from './areasPage.ts';
import { pages } from './chrome.ts';
import { dataPage } from './dataPage.ts';
import { methodsPage } from './methodsPage.ts';
import { overview } from './overview.ts';
import type { PageView, Setting, Site } from './page.ts';
import { programmePage } from './programmePage.ts';
import { programmesPage } from './programmesPage.ts';
import { publicationsPage } from './publicationsPage.ts';
import { revisionsPage } from './revisionsPage.ts';
import { yearPage } from './yearPage.ts';

/** A page of the site before it is drawn: its address without language, and how its view is made. */
export type SitePage = { page: SitePath; view: (setting: Setting) => PageView };

const views = new WeakMap<Site, Map<SitePath, PageView>>();

/** The view of a page, made once: the page is drawn from it, and so are the files of its charts. */
export function pageView({ view }: SitePage, setting: Setting): PageView {
  const made = views.get(setting.site) ?? new Map<SitePath, PageView>();
  views.set(setting.site, made);
  const found = made.get(setting.path) ?? view(setting);
  made.set(setting.path, found);
  return found;
}

/** Every page but the publications, in the order of the navigation. What a package does not have has no page. */
export function sitePages({ own, editions }: Site): SitePage[] {
  const areas = own.release.areas.filter(
    ({ code }) => code === own.area || areasWithin(own).some((area) => area.code === code),
  );
  return [
    { page: pages.overview, view: overview },
    ...(topProgrammes(own).length > 1 ? [{ page: pages.programmes, view: programmesPage }] : []),
    ...topProgrammes(own).map((programme) => ({
      page: pages.programme(programme.code),
      view: (setting: Setting) => programmePage(setting, programme),
    })),
    ...(areas.length > 1 ? [{ page: pages.areas, view: areasPage }, ...areas.map(areaPageOf)] : []),
    ...completeYears(own).map((year) => ({
      page: pages.year(year),
      view: (setting: Setting) => yearPage(setting, year),
    })),
    ...(editions.length > 0 ? [{ page: pages.publications, view: publicationsPage }] : []),
    { page: pages.methods, view: methodsPage },
    { page: pages.data, view: dataPage },
    { page: pages.revisions, view: revisionsPage },
  ];
}

function areaPageOf(area: Area): SitePage {
  return { page: pages.area(area.code), view: (setting) => areaPage(setting, area) };
}

export function settingOf(site: Site, language: Language, page: SitePath): Setting {
  return { site, language, path: localPath(page, language, site.languages) };
}
