/** The register of the site: every page with its view, the page of a year, and the charts offered as files. */
import { areasApart, areasBelow } from '../figures/areas.ts';
import { completeYears, topProgrammes } from '../figures/book.ts';
import { excelCsv } from '../figures/downloads.ts';
import { localPath, pages, type SitePath } from '../model/address.ts';
import type { FigureView, LinkRow } from '../model/block.ts';
import { isDemonstration } from '../model/cell.ts';
import { plainText, type Language } from '../model/language.ts';
import { literal } from '../narrative/phrases/when.ts';
import { byAreaTable, hasAreas } from '../tables/areaTables.ts';
import { mainTable } from '../tables/figureTables.ts';
import { chrome, link, settingAt, type Setting, type Site } from '../tables/setting.ts';
import { fill, fillText } from '../words/strings.ts';
import { formatHead } from '../words/format/period.ts';
import { overview } from './overview.ts';
import { figureNotes, section, titledPage, type PageView } from './pageView.ts';
import { areaPage, areasPage } from './areaPages.ts';
import { programmePage, programmesPage } from './profilePages.ts';
import { dataPage, methodsPage, publicationsPage, revisionsPage } from './referencePages.ts';

/** The address is without language. */
type SitePage = { page: SitePath; view: (setting: Setting) => PageView };

const views = new WeakMap<object, Map<SitePath, PageView>>();

/** The view of a page, made once for the page and for the files of its charts. */
export function pageView({ view }: SitePage, setting: Setting): PageView {
  const made = views.get(setting.site) ?? new Map<SitePath, PageView>();
  const page = made.get(setting.path) ?? view(setting);
  views.set(setting.site, made.set(setting.path, page));
  return page;
}

/** Every page but the publications, in the order of the navigation. */
export function sitePages({ book, editions }: Site): SitePage[] {
  const below = new Set(areasBelow(book).map(({ code }) => code));
  const apart = areasApart(book);
  const areas = book.release.areas.filter(
    (area) => area.code === book.area || below.has(area.code) || apart.includes(area),
  );
  const areaPages = areas.map((area) => ({
    page: pages.area(area.code),
    view: (setting: Setting) => areaPage(setting, area),
  }));
  return [
    { page: pages.overview, view: overview },
    ...(topProgrammes(book).length > 1 ? [{ page: pages.programmes, view: programmesPage }] : []),
    ...topProgrammes(book).map((programme) => ({
      page: pages.programme(programme.code),
      view: (setting: Setting) => programmePage(setting, programme),
    })),
    ...(areas.length > 1 ? [{ page: pages.areas, view: areasPage }, ...areaPages] : []),
    ...completeYears(book).map((year) => ({
      page: pages.year(year),
      view: (setting: Setting) => yearPage(setting, year),
    })),
    ...(editions.length > 0 ? [{ page: pages.publications, view: publicationsPage }] : []),
    { page: pages.methods, view: methodsPage },
    { page: pages.data, view: dataPage },
    { page: pages.revisions, view: revisionsPage },
  ];
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

/** The released figures behind a chart, for Excel. */
export function chartCsv({ ids }: FigureView, { book }: Site): string {
  return excelCsv(ids.filter((id) => !id.startsWith('missing/')).map(book.byId));
}

function yearPage(setting: Setting, year: string): PageView {
  const { book, words } = setting;
  const heading = fill(words['years.title'], { year: [literal(year)] });
  const isAllDemonstration = book.figures
    .filter((figure) => figure.year === year)
    .every(({ cell }) => isDemonstration(cell));
  const tables = [mainTable(setting, year), ...(hasAreas(book, year) ? [byAreaTable(setting, year)] : [])];
  const numbered = tables.map((table, index) => ({
    ...table,
    number: fillText(words['table.number'], { number: index + 1 }),
  }));
  return {
    chrome: chrome(setting, pages.year(year), `${words['nav.years']} ${formatHead(year, setting.language)}`),
    heading,
    lead: [
      { text: [words['years.lead']] },
      ...(isAllDemonstration ? [{ text: [words['year.demonstrationOnly']] }] : []),
    ],
    aside: { title: words['years.others'], rows: yearRows(setting) },
    sections: [
      ...numbered.map((table) => section(table.id, '', [{ kind: 'table', table }])),
      ...figureNotes(setting, topProgrammes(book), (figure) => figure.year === year),
    ],
  };
}

function yearRows(setting: Setting): LinkRow[] {
  const { words } = setting;
  const label = (year: string) => plainText(fill(words['year.of'], { year }));
  return completeYears(setting.book)
    .toReversed()
    .map((year) => ({ label: label(year), href: link(setting, pages.year(year)) }));
}
