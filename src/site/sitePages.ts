/** The register of the site: every page with its view, and the charts offered as files. */
import { areasApart, areasBelow } from '../figures/areas.ts';
import { type Book, topProgrammes } from '../figures/book.ts';
import { excelCsv } from '../figures/read.ts';
import { leadingProgrammes } from '../figures/rank.ts';
import { bookAt, codesWithin, isMadeUp, latestWholeYear, openingPeriod, sitePeriods } from '../figures/sitePeriods.ts';
import { localPath, pages, type SitePath } from '../model/address.ts';
import type { FigureView, LinkRow, Paragraph, Section, TableView } from '../model/block.ts';
import { type Language, plainText } from '../model/language.ts';
import { kindOfCode, type PeriodCode } from '../model/period.ts';
import { servedParagraph } from '../narrative/findings/sentence.ts';
import { servedFinding } from '../narrative/findings/served.ts';
import { literal } from '../narrative/phrases/when.ts';
import { byAreaTable, hasAreas } from '../tables/areaTables.ts';
import { figuresOf } from '../tables/caption.ts';
import { comparedAreas } from '../tables/compareTable.ts';
import { allYearsId, hasManyYears, periodControl } from '../tables/periodControl.ts';
import { periodTable } from '../tables/periodTable.ts';
import { programmeYears } from '../tables/programmeTable.ts';
import { chrome, link, type Setting, settingAt, type Site } from '../tables/setting.ts';
import { formatHead } from '../words/format/period.ts';
import { fill, fillText } from '../words/strings.ts';
import { areaPage, areasPage } from './areaPages.ts';
import { comparisonPage, comparisonsPage } from './comparePage.ts';
import { explorerPage } from './explorerPage.ts';
import { findPage } from './findPage.ts';
import { meetingView, type MeetingView } from './meeting.ts';
import { overview, yearHeading } from './overview.ts';
import {
  figureNotes,
  type PageView,
  section,
  type TableWorkbook,
  tableWorkbooks,
  titledPage,
  withTakes,
  withWorkbookLinks,
} from './pageView.ts';
import { programmePage, programmesPage } from './profilePages.ts';
import { calendarPage, dataPage, methodsPage, publicationsPage, revisionsPage } from './referencePages.ts';

/** The address is without language. */
type SitePage = { page: SitePath; view: (setting: Setting) => PageView };

const views = new WeakMap<object, Map<SitePath, PageView>>();

/** The view of a page, made once for the page and for the files of its charts. */
export function pageView({ page, view }: SitePage, setting: Setting): PageView {
  const made = views.get(setting.site) ?? new Map<SitePath, PageView>();
  const drawn = made.get(setting.path) ?? withFiles({ page, view }, setting);
  views.set(setting.site, made.set(setting.path, drawn));
  return drawn;
}

/** With its workbooks and pictures. */
function withFiles({ page, view }: SitePage, setting: Setting): PageView {
  const linked = withWorkbookLinks(page, view(setting), setting);
  const { site, book } = setting;
  if (!site.files?.some(({ kind }) => kind === 'picture')) return linked;
  const titles = site.languages.flatMap((language) =>
    figuresIn(view(settingOf({ ...site, book }, language, page))).map(({ id, title }) => ({
      id,
      language,
      text: title,
    })),
  );
  return withTakes(page, linked, setting, (id) => titles.filter((title) => title.id === id));
}

export function figuresIn({ sections }: PageView): FigureView[] {
  return sections.flatMap(({ blocks }) => blocks).flatMap((block) => (block.kind === 'figures' ? block.figures : []));
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
  const compared = comparedAreas(book);
  const comparisons = compared.map((area) => ({
    page: pages.comparison(area.code),
    view: (setting: Setting) => comparisonPage(setting, area),
  }));
  const sitePages: SitePage[] = [
    { page: pages.overview, view: overview },
    ...(topProgrammes(book).length > 1 ? [{ page: pages.programmes, view: programmesPage }] : []),
    ...topProgrammes(book).map((programme) => ({
      page: pages.programme(programme.code),
      view: (setting: Setting) => programmePage(setting, programme),
    })),
    ...(areas.length > 1 ? [{ page: pages.areas, view: areasPage }, ...areaPages] : []),
    ...(compared.length > 0 ? [{ page: pages.comparisons, view: comparisonsPage }, ...comparisons] : []),
    ...[...sitePeriods(book).years, ...sitePeriods(book).parts].map((code) => ({
      page: pages.period(code),
      view: (setting: Setting) => periodPage(setting, code),
    })),
    ...(editions.length > 0 ? [{ page: pages.publications, view: publicationsPage }] : []),
    { page: pages.find, view: findPage },
    { page: pages.explorer, view: explorerPage },
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

export const meetingPage = pages.meeting;

/** The slides, which are no page of sections. */
export function meetingOf(setting: Setting): MeetingView {
  return meetingView(asOpened(setting));
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

/** The charts of all pages in one language, or of some. */
export function siteFigures(site: Site, language: Language, pages = sitePages(site)): FigureView[] {
  return pages.flatMap((sitePage) => figuresIn(pageView(sitePage, settingOf(site, language, sitePage.page))));
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

/** The page of a year, a quarter or a month: its tables, and on that of a year the parts of which it consists. */
function periodPage(site: Setting, code: PeriodCode): PageView {
  const setting = { ...site, book: bookAt(site.book, bookPeriod(site.book, code)) };
  const { book, language, words } = setting;
  const title = fill(words['years.title'], { year: [literal(code)] });
  const news = kindOfCode(code) === 'year' ? yearHeading(setting, code) : undefined;
  const around = chrome(setting, pages.period(code), `${words['nav.years']} ${formatHead(code, language)}`);
  return {
    chrome: { ...around, year: openingPeriod(book), periods: periodControl(setting, code) },
    ...(news !== undefined && { kicker: { text: plainText(title), tone: '' } }),
    heading: news ?? title,
    lead: lead(setting, code),
    sections: [
      ...numbered(setting, tablesOf(setting, code)).map((table) => section(table.id, '', [{ kind: 'table', table }])),
      ...figureNotes(setting, topProgrammes(book), (figure) => figure.year === code),
      ...allYears(setting, code),
    ],
  };
}

/** Of a year the latest, of which the table of an earlier one is not. */
function bookPeriod(book: Book, code: PeriodCode): PeriodCode {
  return kindOfCode(code) === 'year' ? (latestWholeYear(book) ?? code) : code;
}

function numbered({ words }: Setting, tables: TableView[]): TableView[] {
  return tables.map((table, index) => ({ ...table, number: fillText(words['table.number'], { number: index + 1 }) }));
}

/** Of a part of a year, what was served in it. */
function lead(setting: Setting, code: PeriodCode): Paragraph[] {
  const { book, words } = setting;
  if (isMadeUp(book, code)) return [{ text: [words['years.lead']] }, { text: [words['year.demonstrationOnly']] }];
  if (kindOfCode(code) === 'year')
    return [{ text: isWhole(setting, code) ? [words['years.lead']] : open(setting, code) }];
  return leadingProgrammes(book).leading.flatMap((programme) =>
    servedParagraph(setting, programme, [servedFinding(book, programme)]),
  );
}

function isWhole({ book }: Setting, year: PeriodCode): boolean {
  return topProgrammes(book).some((programme) => figuresOf(book, programme, book.area, year).length > 0);
}

function open({ words }: Setting, year: PeriodCode): Paragraph['text'] {
  return fill(words['periods.openLead'], { year: [literal(year)] });
}

function tablesOf(setting: Setting, code: PeriodCode): TableView[] {
  const { book } = setting;
  const isYear = kindOfCode(code) === 'year';
  return [
    ...(isYear && !isWhole(setting, code) ? [] : [periodTable(setting, code)]),
    ...(hasAreas(book, code) ? [byAreaTable(setting, code)] : []),
    ...(isYear ? partTables(setting, code) : []),
  ];
}

/** The months of a year, or its quarters or halves where there are none: a table a programme. */
function partTables(setting: Setting, year: PeriodCode): TableView[] {
  const { book } = setting;
  const kinds = ['month', 'quarter', 'half'] as const;
  const parts = kinds.map((kind) => codesWithin(book, year, kind)).find(({ length }) => length > 0) ?? [];
  const ofParts = { ...setting, book: { ...book, years: parts } };
  return topProgrammes(book)
    .filter((programme) => parts.some((part) => figuresOf(book, programme, book.area, part).length > 0))
    .map((programme) => ({ ...programmeYears(ofParts, programme), id: `table-parts-${programme.code}` }));
}

/** All years where the masthead has room for a few. */
function allYears(setting: Setting, code: PeriodCode): Section[] {
  const { book, words } = setting;
  if (!hasManyYears(book) || kindOfCode(code) !== 'year') return [];
  const rows = sitePeriods(book)
    .years.toReversed()
    .map((year): LinkRow => ({
      label: plainText(fill(words['year.of'], { year })),
      href: link(setting, pages.period(year)),
      current: year === code,
    }));
  return [section(allYearsId, words['years.others'], [{ kind: 'links', rows }])];
}
