/** The register of the site: every page with its view, the page of a year, and the charts offered as files. */
import { areasWithin, completeYears, topProgrammes } from '../figures/book.ts';
import { excelCsv } from '../figures/downloads.ts';
import { localPath, pages, type SitePath } from '../model/address.ts';
import type { Block, FigureView, LinkRow, Section } from '../model/block.ts';
import { isDemonstration } from '../model/cell.ts';
import { plainText, type Language } from '../model/language.ts';
import type { Area } from '../model/release.ts';
import { literal } from '../narrative/phrases/figure.ts';
import { byAreaTable, hasAreas } from '../tables/areaTables.ts';
import { mainTable } from '../tables/figureTables.ts';
import { chrome, link, settingAt, type Setting, type Site } from '../tables/setting.ts';
import { fill, fillText } from '../words/strings.ts';
import { overview } from './overview.ts';
import { figureNotes, type PageView } from './pageView.ts';
import { areaPage, areasPage, programmePage, programmesPage } from './profilePages.ts';
import { dataPage, methodsPage, publicationsPage, revisionsPage } from './referencePages.ts';

/** A page of the site before it is drawn: its address without language, and how its view is made. */
type SitePage = { page: SitePath; view: (setting: Setting) => PageView };

const views = new WeakMap<object, Map<SitePath, PageView>>();

/** The view of a page, made once: the page is drawn from it, and so are the files of its charts. */
export function pageView({ view }: SitePage, setting: Setting): PageView {
  const made = views.get(setting.site) ?? new Map<SitePath, PageView>();
  views.set(setting.site, made);
  const found = made.get(setting.path) ?? view(setting);
  made.set(setting.path, found);
  return found;
}

/** Every page but the publications, in the order of the navigation. What a package does not have has no page. */
export function sitePages({ book, editions }: Site): SitePage[] {
  const areas = book.release.areas.filter(
    ({ code }) => code === book.area || areasWithin(book).some((area) => area.code === code),
  );
  return [
    { page: pages.overview, view: overview },
    ...(topProgrammes(book).length > 1 ? [{ page: pages.programmes, view: programmesPage }] : []),
    ...topProgrammes(book).map((programme) => ({
      page: pages.programme(programme.code),
      view: (setting: Setting) => programmePage(setting, programme),
    })),
    ...(areas.length > 1 ? [{ page: pages.areas, view: areasPage }, ...areas.map(areaPageOf)] : []),
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

function areaPageOf(area: Area): SitePage {
  return { page: pages.area(area.code), view: (setting) => areaPage(setting, area) };
}

export function settingOf(site: Site, language: Language, page: SitePath): Setting {
  return settingAt(site, language, localPath(page, language, site.languages));
}

/** What a reader sees at an address that is not there. */
export function notFoundPage(setting: Setting): PageView {
  const { words } = setting;
  const back = { label: words['notFound.back'], href: link(setting, pages.overview), note: '', detail: '' };
  return {
    chrome: chrome(setting, pages.notFound, words['notFound.title']),
    heading: [words['notFound.title']],
    lead: [{ text: [words['notFound.lead']] }],
    sentences: [],
    sections: [{ id: 'back', title: '', notes: [], blocks: [{ kind: 'links', rows: [back] }] }],
  };
}

/** Every chart of the site in one language, each once. */
export function siteFigures(site: Site, language: Site['languages'][number]): FigureView[] {
  const views = sitePages(site).map((sitePage) => pageView(sitePage, settingOf(site, language, sitePage.page)));
  return views.flatMap((view) => pageFigures(view));
}

/** The released figures behind a chart, for Excel. */
export function chartCsv({ ids }: FigureView, { book }: Site): string {
  return excelCsv(ids.filter((id) => !id.startsWith('missing/')).map(book.byId));
}

function pageFigures({ sections }: PageView): FigureView[] {
  const blocks: Block[] = sections.flatMap((section) => section.blocks);
  return blocks.flatMap((block) => (block.kind === 'figures' ? block.figures : []));
}

/** The statistical tables of a year. */
function yearPage(setting: Setting, year: string): PageView {
  const { book, words } = setting;
  const heading = fill(words['years.title'], { year: [literal(year)] });
  const isAllDemonstration = book.release.figures
    .filter((figure) => figure.year === year)
    .every(({ cell }) => isDemonstration(cell));
  const tables = [mainTable(setting, year), ...(hasAreas(book, year) ? [byAreaTable(setting, year)] : [])];
  const numbered = tables.map((table, index) => ({
    ...table,
    number: fillText(words['table.number'], { number: index + 1 }),
  }));
  return {
    chrome: chrome(setting, pages.year(year), `${words['nav.years']} ${year}`),
    heading,
    lead: [
      { text: [words['years.lead']] },
      ...(isAllDemonstration ? [{ text: [words['year.demonstrationOnly']] }] : []),
    ],
    sentences: [],
    aside: {
      title: words['years.others'],
      rows: yearRows(setting),
    },
    sections: [
      ...numbered.map((table): Section => ({ id: table.id, title: '', notes: [], blocks: [{ kind: 'table', table }] })),
      ...figureNotes(setting, topProgrammes(book), (figure) => figure.year === year),
    ],
  };
}

function yearRows(setting: Setting): LinkRow[] {
  const { words } = setting;
  const label = (year: string) => plainText(fill(words['year.of'], { year }));
  return completeYears(setting.book)
    .toReversed()
    .map((year) => ({ label: label(year), href: link(setting, pages.year(year)), note: '', detail: '' }));
}
