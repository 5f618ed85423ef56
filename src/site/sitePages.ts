/** The register of the site: every page with its view, and the charts offered as files. */
import { areasApart, areasBelow } from '../figures/areas.ts';
import { topProgrammes } from '../figures/book.ts';
import { excelCsv } from '../figures/downloads.ts';
import { bookAt, openingPeriod, sitePeriods } from '../figures/sitePeriods.ts';
import { localPath, pages, type SitePath } from '../model/address.ts';
import type { FigureView } from '../model/block.ts';
import type { Language } from '../model/language.ts';
import { link, settingAt, type Setting, type Site } from '../tables/setting.ts';
import { overview } from './overview.ts';
import { section, titledPage, type PageView } from './pageView.ts';
import { areaPage, areasPage } from './areaPages.ts';
import { periodPage } from './periodPages.ts';
import { programmePage, programmesPage } from './profilePages.ts';
import { calendarPage, dataPage, methodsPage, publicationsPage, revisionsPage } from './referencePages.ts';
import { tableWorkbooks, withWorkbookLinks, type TableWorkbook } from './workbookLinks.ts';

/** The address is without language. */
type SitePage = { page: SitePath; view: (setting: Setting) => PageView };

const views = new WeakMap<object, Map<SitePath, PageView>>();

/** The view of a page, made once for the page and for the files of its charts. */
export function pageView({ page, view }: SitePage, setting: Setting): PageView {
  const made = views.get(setting.site) ?? new Map<SitePath, PageView>();
  const drawn = made.get(setting.path) ?? withWorkbookLinks(page, view(setting), setting);
  views.set(setting.site, made.set(setting.path, drawn));
  return drawn;
}

/** Every page but the publications, in the order of the navigation. */
export function sitePages({ book, editions, calendar }: Site): SitePage[] {
  const below = new Set(areasBelow(book).map(({ code }) => code));
  const apart = areasApart(book);
  const areas = book.release.areas.filter(
    (area) => area.code === book.area || below.has(area.code) || apart.includes(area),
  );
  const areaPages = areas.map((area) => ({
    page: pages.area(area.code),
    view: (setting: Setting) => areaPage(setting, area),
  }));
  const sitePages: SitePage[] = [
    { page: pages.overview, view: overview },
    ...(topProgrammes(book).length > 1 ? [{ page: pages.programmes, view: programmesPage }] : []),
    ...topProgrammes(book).map((programme) => ({
      page: pages.programme(programme.code),
      view: (setting: Setting) => programmePage(setting, programme),
    })),
    ...(areas.length > 1 ? [{ page: pages.areas, view: areasPage }, ...areaPages] : []),
    ...[...sitePeriods(book).years, ...sitePeriods(book).parts].map((code) => ({
      page: pages.period(code),
      view: (setting: Setting) => periodPage(setting, code),
    })),
    ...(editions.length > 0 ? [{ page: pages.publications, view: publicationsPage }] : []),
    { page: pages.methods, view: methodsPage },
    { page: pages.data, view: dataPage },
    { page: pages.revisions, view: revisionsPage },
    ...(calendar?.length ? [{ page: pages.calendar, view: calendarPage }] : []),
  ];
  return sitePages.map(({ page, view }) => ({ page, view: (setting) => view(asOpened(setting)) }));
}

/** The site opens with the latest period, which may be a month of a year that is not over. */
function asOpened(setting: Setting): Setting {
  return { ...setting, book: bookAt(setting.book, openingPeriod(setting.book)) };
}

export function settingOf(site: Site, language: Language, page: SitePath): Setting {
  return settingAt(site, language, localPath(page, language, site.languages));
}

export function notFoundPage(setting: Setting): PageView {
  const { words } = setting;
  const back = { label: words['notFound.back'], href: link(setting, pages.overview) };
  return titledPage(setting, pages.notFound, words['notFound.title'], {
    lead: [[words['notFound.lead']]],
    sections: [section('back', '', [{ kind: 'links', rows: [back] }])],
  });
}

/** The charts of all pages in one language. */
export function siteFigures(site: Site, language: Language): FigureView[] {
  return sitePages(site)
    .flatMap((sitePage) => pageView(sitePage, settingOf(site, language, sitePage.page)).sections)
    .flatMap(({ blocks }) => blocks)
    .flatMap((block) => (block.kind === 'figures' ? block.figures : []));
}

/** The tables of all pages in one language that are offered as workbooks. */
export function siteTables(site: Site, language: Language): TableWorkbook[] {
  return sitePages(site).flatMap((sitePage) =>
    tableWorkbooks(sitePage.page, pageView(sitePage, settingOf(site, language, sitePage.page)), language),
  );
}

/** The released figures behind a chart, for Excel. */
export function chartCsv({ ids }: FigureView, { book }: Site): string {
  return excelCsv(ids.filter((id) => !id.startsWith('missing/')).map(book.byId));
}
