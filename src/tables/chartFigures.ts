/** The chart figures that pages ask for: trends, standards over time, stacked totals and ranked bars. */
import { addedAreas, divisionsWithin } from '../figures/areas.ts';
import { completeYears, latestFigure, measureOf, type Book, type Place } from '../figures/book.ts';
import type { FigureView } from '../model/block.ts';
import type { Figure } from '../model/cell.ts';
import type { NamedCell, Series } from '../model/chart.ts';
import { totalCode, type DeclaredTotal, type Measure } from '../model/description.ts';
import { titleOf, type Sentence } from '../model/language.ts';
import { kindOfCode } from '../model/period.ts';
import type { Area, Programme } from '../model/release.ts';
import type { NamedFigure } from '../narrative/findings/finding.ts';
import { largestFinding } from '../narrative/findings/rank.ts';
import { titleSentence } from '../narrative/findings/sentence.ts';
import { areaTitle, measureTitle, programmeTitle, shortTitle } from '../narrative/phrases/figure.ts';
import { literal } from '../narrative/phrases/when.ts';
import { drawnCell } from '../words/format/scale.ts';
import { fill } from '../words/strings.ts';
import { drawingUnit, largestFirst, tone, unitLine, type ChartUnit } from './caption.ts';
import { eventsOf, trendEvents } from './events.ts';
import { figureView } from './figureView.ts';
import type { ChartLine } from './readings.ts';
import type { Setting } from './setting.ts';

type FigureRequest = { id: string; title: Sentence; widths: number[]; area?: string };

/** Programmes of one measure over the years. */
export function programmeTrend(
  setting: Setting,
  request: FigureRequest & { measure: Measure; programmes: Programme[]; kind?: 'trendLines' | 'yearColumns' },
): FigureView {
  const { measure, programmes, area = setting.book.area, kind = 'trendLines' } = request;
  const lines = apart(programmes.map((programme) => programmeLine(setting, programme, measure, area)));
  const unit = unitOf(lines, setting);
  const series = lines.map((line) => seriesOf(line, unit));
  const { marks, texts } = trendEvents(setting, programmes, datesOf(setting.book, lines));
  const chart: FigureView['chart'] =
    kind === 'yearColumns'
      ? { kind, unit: unit.words, series: series[0]! }
      : { kind: 'trendLines', unit: unit.words, series, events: marks };
  const name =
    programmes.length === 1
      ? measureTitle(setting.book, { measure: measure.code, programme: programmes[0]!.code }, setting.language)
      : titleOf(measure.title, setting.language);
  const figure = byYear(setting, request, { lines, unit, chart, name });
  return kind === 'yearColumns' ? figure : { ...figure, events: texts };
}

/** Standards in one unit over the years, with the policy events that changed them. */
export function standardFigure(
  setting: Setting,
  request: FigureRequest & { measure: Measure; programmes: Programme[] },
): FigureView {
  const { book, language } = setting;
  const { measure, programmes, area = book.area } = request;
  const lines = programmes.map((programme) => programmeLine(setting, programme, measure, area));
  const unit = unitOf(lines, setting);
  const { marks, texts } = eventsOf(setting, programmes, datesOf(book, lines));
  const chart = {
    kind: 'standardSteps' as const,
    unit: unit.words,
    series: lines.map((line) => seriesOf(line, unit)),
    events: marks,
  };
  const name = titleOf(measure.title, language);
  return { ...byYear(setting, request, { lines, unit, chart, name }), events: texts };
}

/** A declared total and its parts over the years. */
export function totalFigure(site: Setting, request: FigureRequest & { total: DeclaredTotal }): FigureView {
  const setting = withFewColumns(site);
  const { book, language } = setting;
  const { total, area = book.area } = request;
  const measure = measureOf(book, total.measure);
  const programmes = book.release.programmes.filter(({ code }) => total.programmes.includes(code));
  const parts = programmes.map((programme) => {
    const line = programmeLine(setting, programme, measure, area);
    return {
      ...line,
      figures: withEnds(book, line.figures, { measure: measure.code, programme: programme.code, area }),
    };
  });
  const name = titleOf(total.title, language);
  const figures = yearlyFigures(book, measure, totalCode(total), area);
  const sum: ChartLine = { name, short: name, tone: 'ink', figures };
  const lines = [...parts, sum];
  const unit = unitOf(lines, setting);
  const chart = {
    kind: 'stackedColumns' as const,
    unit: unit.words,
    parts: parts.map((line) => seriesOf(line, unit)),
    totals: seriesOf(sum, unit).points,
  };
  return byYear(setting, request, { lines, unit, chart, name });
}

/** A part that has ended, or not begun, is none of the total. */
function withEnds(book: Book, figures: Figure[], place: Omit<Place, 'year'>): Figure[] {
  const byYear = new Map(figures.map((figure) => [figure.year, figure]));
  return book.years.flatMap(
    (year) => byYear.get(year) ?? (book.isOver({ ...place, year }) ? book.at({ ...place, year }) : []),
  );
}

/** Of months: with the same month of the year before. */
const mostColumns = 13;

function withFewColumns(setting: Setting): Setting {
  const { book } = setting;
  if (kindOfCode(book.year) === 'year') return setting;
  return { ...setting, book: { ...book, years: book.years.slice(-mostColumns) } };
}

/** Of more divisions the largest are drawn; all are on the page of areas. */
const mostBars = 30;

/** The areas that make up the publisher's, the largest division first, own units last, for one programme and measure. */
export function areaBars(
  setting: Setting,
  request: FigureRequest & { measure: Measure; programme: Programme },
): FigureView {
  const { book, language, words } = setting;
  const { measure, programme } = request;
  const lineOf = ({ code }: Area): ChartLine => {
    const name = areaTitle(book, code, language);
    const figure = latestFigure(book, measure.code, programme.code, code);
    return { name, short: name, tone: tone(book, programme.code), figures: [figure] };
  };
  const divisions = divisionsWithin(book);
  const others = addedAreas(book).filter((area) => !divisions.includes(area));
  const lines = [...rankedLines(divisions.map(lineOf)).slice(0, mostBars), ...others.map(lineOf)];
  const name = measureTitle(book, { measure: measure.code, programme: programme.code }, language);
  const title = divisions.length > mostBars ? largestOnly(setting, request.title, mostBars) : request.title;
  const named = divisions.map(({ code }): NamedFigure => {
    return { area: code, figure: latestFigure(book, measure.code, programme.code, code) };
  });
  return bars(setting, { ...request, title, named }, lines, name, words['table.area']);
}

/** …（前30项） */
export function largestOnly({ words }: Setting, title: Sentence, most: number): Sentence {
  return fill(words['figure.largestOnly'], { title, count: [literal(String(most))] });
}

/** Named figures as bars in the order given. */
export function bars(
  setting: Setting,
  request: FigureRequest & { named?: NamedFigure[] },
  lines: ChartLine[],
  name: string,
  stub: string,
): FigureView {
  const unit = unitOf(lines, setting);
  const cells = lines.map(({ short, tone, figures }): NamedCell => ({
    name: short,
    tone,
    cell: drawnCell(figures[0]!.cell, unit),
  }));
  const chart = { kind: 'namedBars' as const, unit: unit.words, bars: cells };
  const figures = lines.flatMap((line) => line.figures);
  const line = unitLine(setting, figures, name, unit.words);
  return figureView(setting, { ...request, unitLine: line, chart, lines, unit, stub });
}

/** Parts of a programme have its colour: beside the first they are black and grey. */
function apart(lines: ChartLine[]): ChartLine[] {
  const tones = new Set(lines.map((line) => line.tone));
  if (tones.size === lines.length) return lines;
  return lines.map((line, index) => ({ ...line, tone: [line.tone, 'ink', 'grey'][index] ?? line.tone }));
}

function programmeLine(setting: Setting, programme: Programme, measure: Measure, area: string): ChartLine {
  const { book } = setting;
  return {
    name: programmeTitle(programme, setting.language),
    short: shortTitle(programme, setting.language),
    tone: tone(book, programme.code),
    figures: yearlyFigures(book, measure, programme.code, area),
  };
}

/** Largest first; lines without a number come last, in the order of the list. */
export function rankedLines(lines: ChartLine[]): ChartLine[] {
  return lines.toSorted((a, b) => largestFirst(a.figures[0]!.cell, b.figures[0]!.cell));
}

/** Up to the year that the page is about: what its title and its labels tell is the end of the line. */
function yearlyFigures(book: Book, measure: Measure, programme: string, area: string): Figure[] {
  return completeYears(book).flatMap((year) => book.find({ measure: measure.code, programme, area, year }) ?? []);
}

function unitOf(lines: ChartLine[], setting: Setting): ChartUnit {
  return drawingUnit(
    lines.flatMap(({ figures }) => figures),
    setting,
  );
}

function seriesOf({ short, tone, figures }: ChartLine, unit: ChartUnit): Series {
  return { name: short, tone, points: figures.map(({ year, cell }) => ({ year, cell: drawnCell(cell, unit) })) };
}

type YearDrawing = { lines: ChartLine[]; unit: ChartUnit; chart: FigureView['chart']; name: string };

function datesOf({ years }: Book, lines: ChartLine[]): string[] {
  const drawn = new Set(lines.flatMap(({ figures }) => figures.map(({ year }) => year)));
  return years.filter((year) => drawn.has(year));
}

function byYear(setting: Setting, request: FigureRequest, { lines, unit, chart, name }: YearDrawing): FigureView {
  const { book, words } = setting;
  const figures = lines.flatMap((line) => line.figures);
  const years = datesOf(book, lines);
  const line = unitLine(setting, figures, name, unit.words);
  const stub = words[kindOfCode(book.year) === 'year' ? 'table.year' : 'table.period'];
  return figureView(setting, { ...request, unitLine: line, chart, lines, unit, years, stub });
}

/** The title of a chart of one measure: which programme or area is largest, else what is drawn. */
export function largestTitle(
  { book, language, words }: Setting,
  measure: Measure,
  named: NamedFigure[],
  neutral = fill(words['figure.byProgramme'], { measure: titleOf(measure.title, language) }),
): Sentence {
  const finding = largestFinding(measure, named);
  return finding === undefined ? neutral : titleSentence(finding, book, language);
}
