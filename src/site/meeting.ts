/** The slides of a meeting: the findings of the overview in its order, each with one drawing or a short table. */
import { divisionsWithin } from '../figures/areas.ts';
import { isOfficial, latestFigure, mainMeasure, measureOf, topProgrammes, totalOf } from '../figures/book.ts';
import { leadingProgrammes } from '../figures/rank.ts';
import { pages, type SitePath } from '../model/address.ts';
import type { Chrome, FigureView, Tile } from '../model/block.ts';
import { isDemonstration, isValue, type Figure } from '../model/cell.ts';
import type { ChartInput, Series } from '../model/chart.ts';
import { isDemonstrated, isStatement, piecesOf, plainText, type Sentence } from '../model/language.ts';
import type { Programme } from '../model/release.ts';
import { standardClause, standardFinding } from '../narrative/findings/level.ts';
import { areaTitle, measureTitle, numberOf, shortTitle } from '../narrative/phrases/figure.ts';
import { narrowTitle, tone } from '../tables/caption.ts';
import { areaBars, bars, largestOnly, largestTitle, programmeTrend, totalFigure } from '../tables/chartFigures.ts';
import { programmeTiles } from '../tables/programmeTable.ts';
import type { ChartLine } from '../tables/readings.ts';
import { chrome, fileLink, meetingCode, meetingTitle } from '../tables/setting.ts';
import { publisherName, slidesPath, type Setting } from '../tables/setting.ts';
import { typesetting } from '../words/format/grammar.ts';
import { fill, fillText, joinSentence } from '../words/strings.ts';
import { overviewHeading } from './overview.ts';
import { countsFigure, moneyFigure, peopleFigure, sharesFigure, standardFigures } from './overviewFigures.ts';

/** What is drawn of a chart on a slide; `note` is its unit line. */
type Slide = {
  title: Sentence;
  note: string;
  figure?: Pick<FigureView, 'chart' | 'label' | 'ids' | 'current'>;
  rows: Tile[];
  /** Numbers of another unit, which the drawing leaves out. */
  beside: { name: string; number: Sentence }[];
  marks: string[];
};

export type MeetingView = {
  chrome: Chrome;
  path: SitePath;
  /** In the list of publications. */
  code: string;
  title: string;
  slides: Slide[];
  foot: { publisher: string; year: string; release: string; address?: string };
  /** As in a publication: the way to the file, its path in the site, and the words of the link. */
  pdf: SitePath;
  pdfFile: SitePath;
  pdfLabel: string;
  script: string;
};

export const mostSlides = 7;

/** Slides with one title stand once. */
export function meetingView(setting: Setting): MeetingView {
  const { book, site, language, words, path } = setting;
  const pdfFile = slidesPath(language);
  const around = chrome(setting, pages.meeting, meetingTitle(setting));
  const address = around.addresses.find((one) => one.language === language)?.href;
  return {
    chrome: around,
    path,
    code: meetingCode,
    title: meetingTitle(setting),
    slides: slidesOf(setting),
    foot: {
      publisher: publisherName({ site, book, language }),
      year: fillText(words['year.of'], { year: book.year }),
      release: fillText(words['chrome.release'], { release: book.release.id }),
      ...(address !== undefined && { address }),
    },
    pdf: fileLink(setting, pdfFile),
    pdfFile,
    pdfLabel: words['meeting.pdf'],
    script: fileLink(setting, 'assets/meeting.js'),
  };
}

export function slidesOf(setting: Setting): Slide[] {
  const [people] = peopleFigure(setting, { id: 'meeting-people', widths: [] });
  const counts = countsFigure(setting);
  const [money] = moneyFigure(setting, { id: 'meeting-money', widths: [] });
  const all = [
    headingSlide(setting, overviewHeading(setting)),
    counts && slideOf(setting, counts.title, counts),
    othersSlide(setting),
    ...[people, money].map((figure) =>
      figure && isNews(figure.title) ? overYears(setting, figure.title, figure) : undefined,
    ),
    standardSlide(setting),
    areasSlide(setting),
  ].filter((slide) => slide !== undefined);
  const titles = all.map(({ title }) => plainText(title));
  return all.filter((_, index) => titles.indexOf(titles[index]!) === index).slice(0, mostSlides);
}

/** A title without a number tells only what is drawn. */
function isNews(title: Sentence): boolean {
  return piecesOf(title).some((piece) => typeof piece === 'object');
}

/** What stands below a drawing: that some of it is made up, or withheld. */
function marksOf({ words, book }: Setting, figures: Figure[]): string[] {
  const all = figures.filter(({ id }) => !id.startsWith('missing/')).map(({ id }) => book.byId(id));
  return [
    ...(all.some(({ cell }) => isDemonstration(cell)) ? [words['picture.demonstration']] : []),
    ...(all.some(({ cell }) => cell.state === 'withheld') ? [words['figure.withheld']] : []),
  ];
}

function slideOf(setting: Setting, title: Sentence, figure: FigureView, chart: ChartInput = figure.chart): Slide {
  const figures = figure.ids.filter((id) => !id.startsWith('missing/')).map(setting.book.byId);
  const { label, ids, current, unitLine: note } = figure;
  return {
    title,
    note,
    figure: { chart, label, ids, current },
    rows: [],
    beside: [],
    marks: marksOf(setting, figures),
  };
}

/** A total as its parts where these are what it tells; else its number over the years; else the numbers of the programmes. */
function headingSlide(setting: Setting, title: Sentence): Slide {
  const [first] = title;
  const isOfParts = typeof first === 'object' && isStatement(first) && first.finding === 'leadTotal';
  const shares = isOfParts ? sharesFigure(setting, title) : undefined;
  if (shares !== undefined) return slideOf(setting, title, shares);
  const told = toldFigure(setting, title);
  const drawn = told && overYears(setting, title, told);
  if (drawn !== undefined) return drawn;
  return { title, note: '', rows: tilesOf(setting, leadingProgrammes(setting.book).leading), beside: [], marks: [] };
}

/** The number that a title tells first, over the years. */
function toldFigure(setting: Setting, title: Sentence): FigureView | undefined {
  const { book } = setting;
  const marks = piecesOf(title).flatMap((piece) => (typeof piece === 'object' ? piece.mark : []));
  const mark = marks.find(({ kind }) => kind === 'cell');
  if (mark?.kind !== 'cell') return undefined;
  const { key } = book.byId(mark.id);
  const total = totalOf(book, key.programme);
  if (total !== undefined) return totalFigure(setting, { ...request('meeting-heading', title), total });
  const programmes = book.release.programmes.filter(({ code }) => code === key.programme);
  const measure = measureOf(book, key.measure);
  return programmeTrend(setting, { ...request('meeting-heading', title), measure, programmes });
}

function request(id: string, title: Sentence): { id: string; title: Sentence; widths: number[] } {
  return { id, title, widths: [] };
}

const mostRows = 4;

/** Of programmes whose periods differ: nothing is drawn beside anything. */
function othersSlide(setting: Setting): Slide | undefined {
  const { words, language } = setting;
  const rows = tilesOf(setting, leadingProgrammes(setting.book).others);
  const [first] = rows;
  if (first === undefined) return undefined;
  const isMade = ({ numbers: [main] }: Tile) => main !== undefined && isDemonstrated(main.number);
  const named = rows
    .filter((row) => isMade(row) === isMade(first))
    .slice(0, 2)
    .map(({ name, numbers }) => fill(words['meeting.named'], { name, value: numbers[0]!.number }));
  const marks = rows.some(({ numbers }) => numbers.some(({ number }) => isDemonstrated(number)))
    ? [words['picture.demonstration']]
    : [];
  return { title: joinSentence(named, 'phrase', language), note: '', rows, beside: [], marks };
}

function tilesOf(setting: Setting, programmes: Programme[]): Tile[] {
  const { language } = setting;
  const named = programmes.flatMap((programme) =>
    programmeTiles(setting, [programme]).map((tile) => ({ ...tile, name: narrowTitle(programme, language) })),
  );
  const most = typesetting[language].hasLongUnits ? 2 : 3;
  return named
    .filter(({ numbers }) => numbers.length > 0)
    .slice(0, mostRows)
    .map((tile) => ({ ...tile, numbers: tile.numbers.slice(0, most) }));
}

/** Without events, whose words have no room, and without the name of a single series, which the title has. */
function overYears(setting: Setting, title: Sentence, figure: FigureView): Slide | undefined {
  const { chart } = figure;
  if (figure.table.rows.length < 2) return undefined;
  if (chart.kind === 'trendLines' || chart.kind === 'standardSteps')
    return slideOf(setting, title, figure, { ...chart, series: unnamed(chart.series), events: [] });
  if (chart.kind !== 'stackedColumns') return slideOf(setting, title, figure);
  const series = { name: '', tone: 'ink', points: chart.totals };
  return slideOf(setting, title, figure, { kind: 'yearColumns', unit: chart.unit, series });
}

function unnamed(series: Series[]): Series[] {
  return series.length === 1 ? series.map((line) => ({ ...line, name: '' })) : series;
}

/** Beside that of the area above, where there is one; standards in other units below. */
function standardSlide(setting: Setting): Slide | undefined {
  const { book, language } = setting;
  const all = topProgrammes(book).flatMap((programme) =>
    book.release.description.measures
      .filter(({ kind }) => kind === 'standard')
      .map((measure) => ({ programme, measure, finding: standardFinding(book, programme, measure) })),
  );
  const [first] = all.filter(({ finding }) => finding !== undefined);
  if (first?.finding === undefined) {
    const [steps] = standardFigures(setting, []);
    return steps && overYears(setting, steps.title, steps);
  }
  const { figure, other } = first.finding;
  const lines = [figure, other].map((one): ChartLine => {
    const name = areaTitle(book, one.key.area, language);
    return { name, short: name, tone: one === figure ? tone(book, one.key.programme) : 'grey', figures: [one] };
  });
  const title = standardClause(first.finding, book, language);
  const name = measureTitle(book, figure.key, language);
  const beside = all.flatMap(({ programme, measure }) => {
    const standard = latestFigure(book, measure.code, programme.code);
    const isTold = standard.id === figure.id || !isValue(standard.cell) || !isOfficial(standard);
    return isTold ? [] : [{ name: narrowTitle(programme, language), number: [numberOf(standard, language, 'table')] }];
  });
  return { ...slideOf(setting, title, bars(setting, request('meeting-standard', title), lines, name, '')), beside };
}

const mostAreas = 6;

function areasSlide(setting: Setting): Slide | undefined {
  const { book, language, words } = setting;
  const [programme] = leadingProgrammes(book).leading;
  const measure = programme && mainMeasure(book, [programme]);
  const divisions = divisionsWithin(book);
  if (programme === undefined || measure === undefined || divisions.length < 2) return undefined;
  const named = divisions.map(({ code }) => ({
    area: code,
    figure: latestFigure(book, measure.code, programme.code, code),
  }));
  const name = shortTitle(programme, language);
  const largest = largestTitle(setting, measureOf(book, measure.code), named);
  const isNamed = plainText(largest).includes(name);
  const title = isNamed ? largest : [fillText(words['picture.about'], { programme: name }), ...largest];
  const view = areaBars(setting, { ...request('meeting-areas', title), measure, programme });
  if (view.chart.kind !== 'namedBars' || view.chart.bars.length <= mostAreas) return slideOf(setting, view.title, view);
  const few = { ...view, ids: view.ids.slice(0, mostAreas) };
  const drawn = { ...view.chart, bars: view.chart.bars.slice(0, mostAreas) };
  return slideOf(setting, largestOnly(setting, title, mostAreas), few, drawn);
}
