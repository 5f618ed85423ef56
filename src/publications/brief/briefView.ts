/** Contents of the two briefs as data: press briefing and leadership brief with their charts and tables. */
import { divisionsWithin } from '../../figures/areas.ts';
import { type Book, isOfficial, measureOf, programmeOf, requiredProgramme, topProgrammes } from '../../figures/book.ts';
import { comparison, comparisonPolicies } from '../../figures/compare.ts';
import { isAlike, isSamePeriod } from '../../figures/derive.ts';
import type { MainFigure } from '../../figures/rank.ts';
import type { Definition, FigureView, TableView } from '../../model/block.ts';
import type { Figure } from '../../model/cell.ts';
import type { Fitted } from '../../model/fit.ts';
import { plainText, type Sentence, titleOf } from '../../model/language.ts';
import type { NamedFigure } from '../../narrative/findings/finding.ts';
import { largestFinding } from '../../narrative/findings/rank.ts';
import { titleSentence } from '../../narrative/findings/sentence.ts';
import { leadFinding } from '../../narrative/findings/total.ts';
import { areaTitle, measureTitle, programmeTitle } from '../../narrative/phrases/figure.ts';
import { periodWords } from '../../narrative/phrases/when.ts';
import { seriesTitle } from '../../narrative/seriesTitle.ts';
import { inUnitOf, narrowTitle, tone } from '../../tables/caption.ts';
import { bars, largestOnly, programmeTrend, rankedLines, totalFigure } from '../../tables/chartFigures.ts';
import type { ChartLine } from '../../tables/readings.ts';
import type { Setting } from '../../tables/setting.ts';
import { fill } from '../../words/strings.ts';
import type { PublicationFrame } from '../sheet/edition.ts';

/** Without downloads or data table. */
export type BriefFigure = Pick<
  FigureView,
  'id' | 'title' | 'unitLine' | 'chart' | 'label' | 'source' | 'current' | 'ids'
>;

/** The rows that a brief has room for, with a link to the rows left out. */
export type BriefTable = { table: TableView; name: string; hidden?: { text: Sentence; label: string; href: string } };

/** Words of the running heads and feet. */
export type BriefRunning = { title: string; status: string; foot: string };

/** `name` is said where there is no large number before the text. */
/** `text` without the number that stands beside it, `alone` with it. */
export type PressFact = { number: Sentence; text: Sentence; alone: Sentence };

/** As many items as there is room for. */
type FittedList = { title: string; items: Fitted<Sentence[]>[] };

/** Two pages of A4, each with its levels. */
export type PressView = PublicationFrame & {
  fits: { first: number; second: number };
  running: BriefRunning;
  kind: string;
  meta: { publisher: string; date?: string; embargo?: { label: string; until: string }; marks: string[] };
  headline: Sentence;
  lead: Sentence;
  factsTitle: string;
  facts: Fitted<PressFact[]>[];
  figure: Fitted<BriefFigure & { number: string }>[];
  table: Fitted<BriefTable & { number: string }>[];
  say: FittedList & { source: string };
  dontSay: FittedList;
  notes: FittedList;
  foot: Definition[];
  /** A QR code of where the file can be verified. */
  code?: { address: string; label: string };
};

/** `before` is the official figure that it may be compared with. */
export type StripNumber = { name: string; label: string; number: Sentence; before: Sentence };

/** A chart with what it shows in words, or words alone. */
export type LeadPart = { title: string; figures: (BriefFigure & { name: string })[]; sentences: Sentence[] };

/** One page of A4. */
export type LeadView = PublicationFrame & {
  fits: number;
  running: BriefRunning;
  kind: string;
  /** 第1期, and the embargo. */
  marks: string[];
  headline: Sentence;
  summary: Sentence;
  strip: StripNumber[];
  table: Fitted<BriefTable>[];
  why: Fitted<LeadPart>[];
  points: FittedList;
  neighbours?: LeadPart;
  watch: FittedList;
};

/** The one chart of a brief: parts of the main total, programmes, areas, or the years. */
const mostYears = 8;

export function mainFigureView(setting: Setting, main: MainFigure, id: string, most: number): BriefFigure | undefined {
  const { book } = setting;
  const named = namedFigures(book, main);
  if (named.length > 1) return barsView(setting, main, named, id, most);
  return yearsView(setting, main, id);
}

/** Where the headline tells of a change, the years that show it; else as `mainFigureView`. */
export function newsFigureView(setting: Setting, main: MainFigure, id: string, most: number): BriefFigure | undefined {
  const { book, language } = setting;
  const { figure, total } = main;
  const isChange = comparison(book, figure, comparisonPolicies.brief) !== undefined;
  const years = knownYears(book, figure);
  if (!isChange || years.length < fewestYears) return mainFigureView(setting, main, id, most);
  const within = { ...setting, book: { ...book, years } };
  const request = { id, title: seriesTitle(setting, figure, language), widths: [448, 328] };
  const measure = measureOf(book, figure.key.measure);
  const programme = programmeOf(book, figure.key.programme);
  if (total === undefined && programme !== undefined)
    return briefFigure(programmeTrend(within, { ...request, measure, programmes: [programme], kind: 'yearColumns' }));
  return total && briefFigure(totalFigure(within, { ...request, total }));
}

const fewestYears = 3;

function knownYears(book: Book, { key }: Figure): string[] {
  return book.years.filter((year) => book.find({ ...key, year }) !== undefined).slice(-mostYears);
}

function namedFigures(book: Book, { figure, total }: MainFigure): NamedFigure[] {
  const alike = (all: NamedFigure[]) =>
    all.filter(
      (entry) => isOfficial(entry.figure) && isAlike(entry.figure, figure) && isSamePeriod(entry.figure, figure),
    );
  const programmes = (total?.programmes ?? topProgrammes(book).map(({ code }) => code)).map((code) => ({
    programme: requiredProgramme(book, code),
    figure: book.at({ ...figure.key, programme: code, year: figure.year }),
  }));
  const official = alike(programmes);
  if (official.length > 1) return official;
  return alike(
    divisionsWithin(book).map(({ code }) => ({
      area: code,
      figure: book.at({ ...figure.key, area: code, year: figure.year }),
    })),
  );
}

function barsView(setting: Setting, main: MainFigure, named: NamedFigure[], id: string, most: number): BriefFigure {
  const { book, language, words } = setting;
  const { figure, total } = main;
  const lines = rankedLines(named.map((entry) => namedLine(setting, entry)));
  const name = total === undefined ? measureTitle(book, figure.key, language) : titleOf(total.title, language);
  const finding = total === undefined ? largestFinding(measureOf(book, figure.key.measure), named) : leadFinding(book);
  const whole = finding === undefined ? [name] : titleSentence(finding, book, language);
  const title = lines.length > most ? largestOnly(setting, whole, most) : whole;
  const stub = words[named[0]?.area === undefined ? 'table.programme' : 'table.area'];
  const view = bars(setting, { id, title, widths: [448, 328] }, lines.slice(0, most), name, stub);
  const period = periodWords(figure, book, language);
  const unitLine = plainText(fill(words['brief.unit'], { measure: name, unit: view.chart.unit, period }));
  return briefFigure({ ...view, unitLine, title: inUnitOf(title, view, setting) });
}

function namedLine({ book, language }: Setting, { programme, area, figure }: NamedFigure): ChartLine {
  const name = programme === undefined ? areaTitle(book, area ?? '', language) : programmeTitle(programme, language);
  const short = programme === undefined ? name : narrowTitle(programme, language);
  return { name, short, tone: tone(book, figure.key.programme), figures: [figure] };
}

function yearsView(setting: Setting, { figure, total }: MainFigure, id: string): BriefFigure | undefined {
  const { book } = setting;
  const programme = programmeOf(book, figure.key.programme);
  if (total !== undefined || programme === undefined) return undefined;
  const years = knownYears(book, figure);
  if (years.length < 2) return undefined;
  const measure = measureOf(book, figure.key.measure);
  const within = { ...setting, book: { ...book, years } };
  const title = [measureTitle(book, figure.key, setting.language)];
  const request = { id, title, widths: [448, 328], measure, programmes: [programme], kind: 'yearColumns' as const };
  return briefFigure(programmeTrend(within, request));
}

function briefFigure({ id, title, unitLine, chart, label, source, current, ids }: FigureView): BriefFigure {
  return { id, title, unitLine, chart, label, source, current, ids };
}
