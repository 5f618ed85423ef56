/** Overview page: headline table, news, other programmes, charts by year, what changed and where, notes and downloads. */
import { areasWithin } from '../figures/areas.ts';
import { isOfficial, latestFigure, leadTotal, mainCount, mainMeasure, measuresOf, type Book } from '../figures/book.ts';
import { leadingProgrammes } from '../figures/rank.ts';
import { bookAt } from '../figures/sitePeriods.ts';
import { pages } from '../model/address.ts';
import type { Block, Paragraph, Section, TableView } from '../model/block.ts';
import type { Figure } from '../model/cell.ts';
import { latestCode, totalCode } from '../model/description.ts';
import { titleOf, type Sentence } from '../model/language.ts';
import type { Programme } from '../model/release.ts';
import { aboutOf, type Finding } from '../narrative/findings/finding.ts';
import { scoreOf, sumOfScore } from '../narrative/score.ts';
import { servedParagraph, titleSentence } from '../narrative/findings/sentence.ts';
import { servedFinding } from '../narrative/findings/served.ts';
import { leadFinding } from '../narrative/findings/total.ts';
import { isTold, newsworthy } from '../narrative/news.ts';
import { programmeNews } from '../narrative/programmeNews.ts';
import { figureInTheNews, seriesTitle, titleName } from '../narrative/seriesTitle.ts';
import { areasTable } from '../tables/areaTables.ts';
import { largestThree } from '../tables/caption.ts';
import { countNotes } from '../tables/countNotes.ts';
import { contextTable, othersTable } from '../tables/figureTables.ts';
import { headlineTable } from '../tables/headlineTable.ts';
import { noteRows } from '../tables/notes.ts';
import { periodControl } from '../tables/periodControl.ts';
import { mostTiles, programmeTiles } from '../tables/programmeTable.ts';
import { chrome, type Setting } from '../tables/setting.ts';
import { changeSection, figuresSection, mainMoney } from './programmeSections.ts';
import { figureWidths, moneyFigure, peopleFigure, standardFigures } from './overviewFigures.ts';
import { apartSection, areaNotes, section, yearsTitle, type PageView } from './pageView.ts';
import { downloadRows, publicationRows } from './referencePages.ts';

export function overview(setting: Setting): PageView {
  const { book, words } = setting;
  const { leading } = leadingProgrammes(book);
  return {
    chrome: {
      ...chrome(setting, pages.overview, words['nav.overview']),
      periods: periodControl(setting, book.year),
    },
    heading: overviewHeading(setting),
    lead: [],
    headline: headlineTable(setting, leading),
    sentences: newsParagraphs(setting, leading),
    aside: { title: words['publications.title'], rows: publicationRows(setting) },
    sections: [
      ...othersSection(setting),
      ...yearsSection(setting),
      ...besideSections(setting, leading),
      ...standardsSection(setting),
      section('notes', words['section.notes'], [{ kind: 'definitions', rows: noteRows(setting) }]),
      section('downloads', words['section.downloads'], [{ kind: 'links', rows: downloadRows(setting) }]),
    ],
  };
}

/** The best news of the declared total, of the only programme or of several; without any what was served and paid. */
export function overviewHeading(setting: Setting): Sentence {
  const { book, language } = setting;
  const { leading } = leadingProgrammes(book);
  const total = leadTotal(book);
  const figure = headlineFigure(setting);
  const lead = leadFinding(book);
  if (figure === undefined)
    return lead === undefined
      ? [titleOf(book.release.description.titles, language)]
      : titleSentence(lead, book, language);
  const named = total === undefined && leading.length > 1 ? leading : [];
  const programme = named.find(({ code }) => code === figure.key.programme);
  return seriesTitle(setting, figure, language, programme && titleName(book, programme, figure, language));
}

/** Of all declared totals where one leads, else of the leading programmes. */
function headlineFigure(setting: Setting): Figure | undefined {
  const { book } = setting;
  const { totals } = book.release.description;
  const of = ({ code }: Programme) => measuresOf(book, code).map((measure) => latestFigure(book, measure.code, code));
  const sums = totals.map((total) => latestFigure(book, total.measure, totalCode(total)));
  const figures = leadTotal(book) === undefined ? leadingProgrammes(book).leading.flatMap(of) : sums;
  const official = figures.filter(isOfficial);
  // a year of demonstration figures alone has its own news
  return figureInTheNews(
    setting,
    official.length > 0 || book.year === latestCode(book.release.description) ? official : figures,
  );
}

/** The best news of a year; undefined where it has none. */
export function yearHeading(setting: Setting, year: string): Sentence | undefined {
  const { book } = setting;
  const of = { ...setting, book: bookAt(book, year) };
  return headlineFigure(of) === undefined ? undefined : overviewHeading(of);
}

/** In points: averages and the like are on the pages of programmes. */
const fewestPoints = 3;

function isWeighty(book: Book, finding: Finding): boolean {
  return sumOfScore(scoreOf(book, finding)) >= fewestPoints;
}

/** Beside the headline table. */
const mostNews = 4;

/** Those in the chart of people, whose title is the best news of one. */
function countsOf(book: Book, programmes: Programme[]): Figure[] {
  const measure = mainCount(book, programmes);
  return measure === undefined ? [] : programmes.map(({ code }) => latestFigure(book, measure.code, code));
}

/** Those in the charts of standards. */
function standardsOf(book: Book, programmes: Programme[]): Figure[] {
  return programmes.flatMap(({ code }) =>
    measuresOf(book, code)
      .filter(({ kind }) => kind === 'standard')
      .map((measure) => latestFigure(book, measure.code, code)),
  );
}

/** The best news of the programmes, beside what headings tell; without any whom they served. */
function newsParagraphs(setting: Setting, leading: Programme[]): Paragraph[] {
  const { book } = setting;
  const told = [
    headlineFigure(setting),
    figureInTheNews(setting, countsOf(book, leading)),
    ...standardsOf(book, leading),
  ];
  const all = leading.flatMap((programme) => programmeNews(book, programme));
  const news = newsworthy(
    setting,
    all.filter(
      (finding) => finding !== undefined && !told.some((figure) => isTold(finding, figure)) && isWeighty(book, finding),
    ),
    mostNews,
  );
  const of = (programme: Programme) =>
    news.length === 0
      ? [servedFinding(book, programme)]
      : news.filter((finding) => aboutOf(finding)[0]?.key.programme === programme.code);
  return leading.flatMap((programme) => servedParagraph(setting, programme, of(programme)));
}

/** One year has no trend. */
function yearsSection(setting: Setting): Section[] {
  const { book, words } = setting;
  const figures = [
    ...peopleFigure(setting, { id: 'overview-people', widths: figureWidths.third }),
    ...moneyFigure(setting, { id: 'overview-money', widths: figureWidths.third }),
    ...standardFigures(setting, figureWidths.third),
  ].filter(({ table }) => table.rows.length > 1);
  if (figures.length === 0) return [];
  const widths = [figureWidths.page, figureWidths.halfPage, figureWidths.third, figureWidths.halfPage][
    Math.min(figures.length, 4) - 1
  ];
  const drawn = figures.map((figure) => ({ ...figure, widths: widths ?? figureWidths.third }));
  const solid = book.hasDemonstration ? [[words['section.years.solid']]] : [];
  const notes = [...countNotes(setting), ...solid];
  return [{ ...figuresSection(setting, 'years', yearsTitle(setting), drawn, notes), layout: 'wide' }];
}

/** Few as tiles of their numbers, many as a table. */
function othersSection(setting: Setting): Section[] {
  const { words } = setting;
  const { others } = leadingProgrammes(setting.book);
  if (others.length === 0) return [];
  const block: Block =
    others.length > mostTiles
      ? { kind: 'table', table: othersTable(setting, others) }
      : { kind: 'tiles', tiles: programmeTiles(setting, others) };
  const made = section('others', words['section.others'], [block], [[words['section.others.note']]]);
  return [{ ...made, layout: 'wide' }];
}

/** What the change is made of beside the areas; each alone across the page. */
function besideSections(setting: Setting, leading: Programme[]): Section[] {
  const areas = areasSection(setting);
  const isPair = areas.some(({ id }) => id === 'areas');
  const widths = isPair ? figureWidths.third : figureWidths.page;
  const made = changeSection(setting, 'overview-change', mainMoney(setting.book, leading), widths);
  return [...made, ...areas].map((one) => ({ ...one, layout: made.length > 0 && isPair ? 'pair' : 'wide' }));
}

/** On the first page. */
const mostAreas = 30;

function areasSection(setting: Setting): Section[] {
  const table = mainAreasTable(setting, { most: mostAreas });
  if (table === undefined) return apartSection(setting);
  return [section('areas', setting.words['section.areas'], [{ kind: 'table', table }], areaNotes(setting, table))];
}

/** The areas within one by the largest programmes; undefined without areas or a measure. */
export function mainAreasTable(
  setting: Setting,
  { whole = setting.book.area, most }: { whole?: string; most?: number } = {},
): TableView | undefined {
  const { book } = setting;
  const { leading } = leadingProgrammes(book);
  const measure = mainMeasure(book, leading);
  if (areasWithin(book, whole).length === 0 || measure === undefined) return undefined;
  const programmes = largestThree(book, leading, measure, whole);
  return areasTable(setting, { measure, programmes, whole, ...(most !== undefined && { most }) });
}

/** Standards beside those of the areas above for the same period. */
function standardsSection(setting: Setting): Section[] {
  const { words } = setting;
  const around = contextTable(setting);
  if (around === undefined) return [];
  return [
    section(
      'standards',
      words['section.standards'],
      [{ kind: 'table', table: around }],
      [[words['section.standards.note']]],
    ),
  ];
}
