/** Overview page: headline table, charts by year and programme, areas, standards, notes and downloads. */
import { areasWithin } from '../figures/areas.ts';
import {
  isOfficial,
  latestFigure,
  leadTotal,
  mainCount,
  mainMeasure,
  measuresOf,
  topProgrammes,
} from '../figures/book.ts';
import type { Book } from '../figures/book.ts';
import { leadingProgrammes } from '../figures/rank.ts';
import { pages } from '../model/address.ts';
import type { Block, FigureView, Section, TableView } from '../model/block.ts';
import { isValue } from '../model/cell.ts';
import { totalCode, type DeclaredTotal, type Measure } from '../model/description.ts';
import { titleOf, type Sentence } from '../model/language.ts';
import { kindOfCode } from '../model/period.ts';
import type { Programme } from '../model/release.ts';
import type { NamedFigure } from '../narrative/findings/finding.ts';
import { standardFinding } from '../narrative/findings/level.ts';
import { sentenceOf, servedParagraph, titleSentence } from '../narrative/findings/sentence.ts';
import { servedFinding } from '../narrative/findings/served.ts';
import { leadFinding } from '../narrative/findings/total.ts';
import { programmeTitle } from '../narrative/phrases/figure.ts';
import { figureInTheNews, seriesTitle, titleName } from '../narrative/seriesTitle.ts';
import { areasTable } from '../tables/areaTables.ts';
import { largestThree, tone } from '../tables/caption.ts';
import {
  bars,
  largestTitle,
  programmeTrend,
  rankedLines,
  standardFigure,
  totalFigure,
} from '../tables/chartFigures.ts';
import { countNotes } from '../tables/countNotes.ts';
import { contextTable, othersTable } from '../tables/figureTables.ts';
import { headlineTable } from '../tables/headlineTable.ts';
import { noteRows } from '../tables/notes.ts';
import { periodControl } from '../tables/periodControl.ts';
import { chrome, type Setting } from '../tables/setting.ts';
import { changeSection, mainMoney } from './changeSection.ts';
import { apartSection, areaNotes, fullWidth, section, yearsTitle, type PageView } from './pageView.ts';
import { figuresSection } from './programmeSections.ts';
import { downloadRows, publicationRows } from './referencePages.ts';

export function overview(setting: Setting): PageView {
  const { book, words } = setting;
  const { leading } = leadingProgrammes(book);
  return {
    chrome: {
      ...chrome(setting, pages.overview, words['nav.overview']),
      periods: periodControl(setting, book.year),
    },
    heading: heading(setting),
    lead: [],
    headline: headlineTable(setting, leading),
    sentences: leading.flatMap((programme) => servedParagraph(setting, programme, [servedFinding(book, programme)])),
    aside: { title: words['publications.title'], rows: publicationRows(setting) },
    sections: [
      ...yearsSection(setting),
      ...changeSection(setting, 'overview-change', mainMoney(book, leading), [976, 328]),
      ...programmesSection(setting),
      ...areasSection(setting),
      ...standardsSection(setting),
      section('notes', words['section.notes'], [{ kind: 'definitions', rows: noteRows(setting) }]),
      section('downloads', words['section.downloads'], [{ kind: 'links', rows: downloadRows(setting) }]),
    ],
  };
}

/** The best news of the declared total, of the only programme or of several; without any what was served and paid. */
function heading(setting: Setting): Sentence {
  const { book, language } = setting;
  const { leading } = leadingProgrammes(book);
  const total = leadTotal(book);
  const of = ({ code }: Programme) => measuresOf(book, code).map((measure) => latestFigure(book, measure.code, code));
  const figures = total === undefined ? leading.flatMap(of) : [total.figure];
  const figure = figureInTheNews(setting, figures.filter(isOfficial));
  const lead = leadFinding(book);
  if (figure === undefined)
    return lead === undefined
      ? [titleOf(book.release.description.titles, language)]
      : titleSentence(lead, book, language);
  const named = total === undefined && leading.length > 1 ? leading : [];
  const programme = named.find(({ code }) => code === figure.key.programme);
  return seriesTitle(setting, figure, language, programme && titleName(book, programme, figure, language));
}

/** One year has no trend: then only the composition of the total is drawn. */
function yearsSection(setting: Setting): Section[] {
  const { book, words } = setting;
  const figures = [...peopleFigure(setting, 'overview-people'), ...moneyFigure(setting, 'overview-money')];
  if (figures.length === 0) return [];
  const drawn = kindOfCode(book.year) === 'year' ? figures : fullWidth(figures);
  const notes = [...countNotes(setting), ...(book.hasDemonstration ? [[words['section.years.solid']]] : [])];
  return [figuresSection(setting, 'years', yearsTitle(setting), drawn, notes)];
}

function programmesSection(setting: Setting): Section[] {
  const { words } = setting;
  const { others } = leadingProgrammes(setting.book);
  const chart = spendingFigure(setting);
  const blocks: Block[] = chart === undefined ? [] : [{ kind: 'figures', figures: [chart] }];
  if (others.length > 0) blocks.push({ kind: 'table', table: othersTable(setting, others) });
  if (blocks.length === 0) return [];
  return [section('programmes', words['section.programmes'], blocks, [[words['section.programmes.note']]])];
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

/** The largest programmes of an area by their common count, which the title ranks; none for a single year. */
export function peopleFigure(setting: Setting, id: string, area = setting.book.area): FigureView[] {
  const { book } = setting;
  const { leading } = leadingProgrammes(book);
  const measure = mainCount(book, leading);
  if (measure === undefined || book.years.length < 2) return [];
  const named = leading
    .filter(({ code }) => measuresOf(book, code, area).includes(measure))
    .map((programme) => ({ programme, figure: latestFigure(book, measure.code, programme.code, area) }));
  if (named.length === 0) return [];
  const programmes = largestThree(book, leading, measure, area);
  const title = peopleTitle(setting, measure, named);
  return [programmeTrend(setting, { id, title, widths: [470, 328], measure, programmes, area })];
}

/** What is news of the programmes drawn, else which is largest. */
function peopleTitle(setting: Setting, measure: Measure, named: NamedFigure[]): Sentence {
  const { book, language } = setting;
  const [only, ...others] = named;
  if (only !== undefined && others.length === 0) return seriesTitle(setting, only.figure, language);
  const figure = figureInTheNews(
    setting,
    named.map((one) => one.figure),
  );
  const programme = named.find((one) => one.figure === figure)?.programme;
  if (figure === undefined || programme === undefined) return largestTitle(setting, measure, named);
  return seriesTitle(setting, figure, language, titleName(book, programme, figure, language));
}

/** More parts than this are not stacked in one column. */
const mostStacked = 3;

/** The declared total that leads, and its parts over the years in an area. */
export function moneyFigure(setting: Setting, id: string, area = setting.book.area): FigureView[] {
  const { book, language } = setting;
  const total = leadTotal(book)?.total;
  if (total === undefined || total.programmes.length > mostStacked || !isStacked(book, total, area)) return [];
  const figure = latestFigure(book, total.measure, totalCode(total), area);
  const title = seriesTitle(setting, figure, language);
  return [totalFigure(setting, { id, title, widths: [470, 328], total, area })];
}

/** Whether every part of the total is published in any year: otherwise there is no column to draw. */
function isStacked(book: Book, { measure, programmes }: DeclaredTotal, area: string): boolean {
  return book.years.some((year) =>
    programmes.every((programme) => book.at({ measure, programme, area, year }).cell.state !== 'withheld'),
  );
}

/** The money of the programmes of the widest declared total: one kind of period, so that bars may be compared. */
function spendingFigure(setting: Setting): FigureView | undefined {
  const { book, language, words } = setting;
  const [total] = book.release.description.totals
    .filter(({ programmes }) => programmes.length > 1)
    .toSorted((a, b) => b.programmes.length - a.programmes.length);
  if (total === undefined) return undefined;
  const whole = latestFigure(book, total.measure, totalCode(total));
  if (!isValue(whole.cell)) return undefined;
  const lines = topProgrammes(book)
    .filter(({ code }) => total.programmes.includes(code))
    .map((programme) => {
      const name = programmeTitle(programme, language);
      const figures = [latestFigure(book, total.measure, programme.code)];
      return { name, short: name, tone: tone(book, programme.code), figures };
    });
  const lead = leadFinding(book);
  const isTold = lead?.kind === 'leadTotal' && lead.figure === whole && figureInTheNews(setting, [whole]) !== undefined;
  // the heading has the change: here the largest part is named
  const title = titleSentence(isTold ? lead : { kind: 'leadTotal', total, figure: whole }, book, language);
  const request = { id: 'overview-programmes', title, widths: [976, 328] };
  return bars(setting, request, rankedLines(lines), titleOf(total.title, language), words['table.programme']);
}

/** Standards over the years, compared with those of the areas above for the same period. */
function standardsSection(setting: Setting): Section[] {
  const { book, language, words } = setting;
  const measures = book.release.description.measures.filter(({ kind }) => kind === 'standard');
  const figures = measures.flatMap((measure) => standardFigures(setting, measure));
  if (figures.length === 0) return [];
  const paragraphs = measures
    .flatMap((measure) => topProgrammes(book).flatMap((programme) => standardFinding(book, programme, measure) ?? []))
    .map((finding) => ({ text: sentenceOf(finding, book, language) }));
  const around = contextTable(setting);
  const blocks: Block[] = [{ kind: 'figures', figures }];
  if (paragraphs.length > 0) blocks.push({ kind: 'prose', paragraphs });
  if (around !== undefined) blocks.push({ kind: 'table', table: around });
  return [section('standards', words['section.standards'], blocks, [[words['section.standards.note']]])];
}

/** One chart for each unit: monthly and yearly standards never share an axis. */
function standardFigures(setting: Setting, measure: Measure): FigureView[] {
  const { book } = setting;
  const programmes = topProgrammes(book).filter(({ code }) => measuresOf(book, code).includes(measure));
  const groups = Map.groupBy(programmes, ({ code }) => {
    const { cell } = latestFigure(book, measure.code, code);
    return isValue(cell) ? cell.unit : '';
  });
  groups.delete('');
  return [...groups.values()].map((group, index) =>
    standardFigure(setting, {
      id: `overview-${measure.code}-${index + 1}`,
      title: standardTitle(setting, measure, group),
      widths: [470, 328],
      measure,
      programmes: largestThree(book, group, measure),
    }),
  );
}

function standardTitle(setting: Setting, measure: Measure, group: Programme[]): Sentence {
  const { book } = setting;
  const named = group.map((programme) => ({ programme, figure: latestFigure(book, measure.code, programme.code) }));
  const [first, ...others] = named;
  return first !== undefined && others.length === 0
    ? titleSentence({ kind: 'standard', figure: first.figure }, book, setting.language)
    : largestTitle(setting, measure, named);
}
