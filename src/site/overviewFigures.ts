/** The charts of a whole area: people and money over the years, standards by unit, the money of all programmes. */
import {
  type Book,
  isOfficial,
  latestFigure,
  leadTotal,
  mainCount,
  measuresOf,
  quantityOf,
  topProgrammes,
} from '../figures/book.ts';
import { isAlike, isSamePeriod, share } from '../figures/derive.ts';
import { leadingProgrammes } from '../figures/rank.ts';
import type { FigureView } from '../model/block.ts';
import { type Figure, isValue, notAvailable } from '../model/cell.ts';
import { decimal, shift } from '../model/decimal.ts';
import { totalCode, type DeclaredTotal, type Measure } from '../model/description.ts';
import { titleOf, type Sentence } from '../model/language.ts';
import type { Programme } from '../model/release.ts';
import { requiredUnit } from '../model/unit.ts';
import type { NamedFigure } from '../narrative/findings/finding.ts';
import { standardClause, standardFinding } from '../narrative/findings/level.ts';
import { titleSentence } from '../narrative/findings/sentence.ts';
import { leadFinding } from '../narrative/findings/total.ts';
import { measureTitle, numberOf, programmeTitle } from '../narrative/phrases/figure.ts';
import { figureInTheNews, seriesTitle, titleName } from '../narrative/seriesTitle.ts';
import { largestThree, narrowTitle, tone } from '../tables/caption.ts';
import {
  bars,
  largestTitle,
  programmeTrend,
  rankedLines,
  standardFigure,
  totalFigure,
} from '../tables/chartFigures.ts';
import type { ChartLine } from '../tables/readings.ts';
import type { Setting } from '../tables/setting.ts';
import { formatNumber } from '../words/format/cell.ts';
import { unitWords } from '../words/format/unit.ts';
import { fill, fillText, joinSentence, joinText } from '../words/strings.ts';

/** In pixels: three or two in a row of the whole page, two in the content of a section, one alone in it or on the page. */
export const figureWidths = {
  third: [384, 328],
  halfPage: [594, 328],
  half: [470, 328],
  whole: [976, 328],
  page: [1224, 328],
};

type AreaFigures = { id: string; area?: string; widths: number[] };

/** The largest programmes of an area by their common count, which the title ranks; none for a single year. */
export function peopleFigure(setting: Setting, { id, area = setting.book.area, widths }: AreaFigures): FigureView[] {
  const { book } = setting;
  const { leading } = leadingProgrammes(book);
  const measure = mainCount(book, leading);
  if (measure === undefined || book.years.length < 2) return [];
  const named = leading
    .filter(({ code }) => measuresOf(book, code, area).includes(measure))
    .map((programme) => ({ programme, figure: latestFigure(book, measure.code, programme.code, area) }));
  if (named.length === 0) return [];
  const programmes = largestThree(book, leading, measure, area);
  const title = peopleTitle(setting, measure, named, programmes);
  return [programmeTrend(setting, { id, title, widths, measure, programmes, area })];
}

/** What is news of the programmes drawn, else which is largest of all. */
function peopleTitle(setting: Setting, measure: Measure, named: NamedFigure[], drawn: Programme[]): Sentence {
  const { book, language } = setting;
  const [only, ...others] = named;
  if (only !== undefined && others.length === 0) return seriesTitle(setting, only.figure, language);
  const figure = figureInTheNews(
    setting,
    named.flatMap((one) => (one.programme !== undefined && drawn.includes(one.programme) ? one.figure : [])),
  );
  const programme = named.find((one) => one.figure === figure)?.programme;
  if (figure === undefined || programme === undefined) return largestTitle(setting, measure, named);
  return seriesTitle(setting, figure, language, titleName(book, programme, figure, language));
}

/** More parts than this are not stacked in one column. */
const mostStacked = 3;

/** The declared total that leads, and its parts over the years in an area. */
export function moneyFigure(setting: Setting, { id, area = setting.book.area, widths }: AreaFigures): FigureView[] {
  const { book, language } = setting;
  const total = leadTotal(book)?.total;
  if (total === undefined || total.programmes.length > mostStacked || !isStacked(book, total, area)) return [];
  const figure = latestFigure(book, total.measure, totalCode(total), area);
  const title = seriesTitle(setting, figure, language);
  return [totalFigure(setting, { id, title, widths, total, area })];
}

/** Whether every part of the total is published in any year: otherwise there is no column to draw. */
function isStacked(book: Book, { measure, programmes }: DeclaredTotal, area: string): boolean {
  return book.years.some((year) =>
    programmes.every((programme) => book.at({ measure, programme, area, year }).cell.state !== 'withheld'),
  );
}

/** The money of the programmes of the widest declared total: one kind of period, so that bars may be compared. */
export function spendingFigure(setting: Setting): FigureView | undefined {
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
  const request = { id: 'overview-programmes', title, widths: figureWidths.whole };
  return bars(setting, request, rankedLines(lines), titleOf(total.title, language), words['table.programme']);
}

/** One chart for each unit: monthly and yearly standards never share an axis. */
export function standardFigures(setting: Setting, widths: number[]): FigureView[] {
  const measures = setting.book.release.description.measures.filter(({ kind }) => kind === 'standard');
  return measures.flatMap((measure) => figuresOfStandard(setting, measure, widths));
}

function figuresOfStandard(setting: Setting, measure: Measure, widths: number[]): FigureView[] {
  const { book } = setting;
  const programmes = topProgrammes(book).filter(({ code }) => measuresOf(book, code).includes(measure));
  const groups = Map.groupBy(programmes, ({ code }) => {
    const { cell } = latestFigure(book, measure.code, code);
    return isValue(cell) ? cell.unit : '';
  });
  groups.delete('');
  return [...groups.values()].map((group, index) => {
    const drawn = largestThree(book, group, measure);
    const title = standardTitle(setting, measure, drawn);
    const id = `overview-${measure.code}-${index + 1}`;
    return standardFigure(setting, { id, title, widths, measure, programmes: drawn });
  });
}

/** Of one: beside that of an area above; of several what is news of one; else what is drawn. */
function standardTitle(setting: Setting, measure: Measure, group: Programme[]): Sentence {
  const { book, language, words } = setting;
  const [first, ...others] = group;
  const against = first && others.length === 0 ? standardFinding(book, first, measure) : undefined;
  if (against !== undefined) return standardClause(against, book, language);
  const figures = group.map(({ code }) => latestFigure(book, measure.code, code));
  const figure = figureInTheNews(setting, figures);
  const programme = group.find(({ code }) => code === figure?.key.programme);
  if (figure !== undefined && programme !== undefined)
    return seriesTitle(setting, figure, language, titleName(book, programme, figure, language));
  if (first !== undefined && others.length === 0)
    return titleSentence({ kind: 'standard', figure: figures[0]! }, book, language);
  return fill(words['figure.byProgramme'], { measure: titleOf(measure.title, language) });
}

const mostParts = 6;

/** Only where every part is published, with the total: of one unit, period and status. */
export function sharesFigure(setting: Setting, title: Sentence): FigureView | undefined {
  const { book, language, words } = setting;
  const lead = leadTotal(book);
  if (lead === undefined) return undefined;
  const { total, figure: whole } = lead;
  const lines = total.programmes.flatMap(
    (code) => lineOf(setting, code, latestFigure(book, total.measure, code)) ?? [],
  );
  const figures = lines.flatMap((line) => line.figures);
  const isWhole = figures.every((figure) => isAlike(figure, whole) && isSamePeriod(figure, whole));
  if (!isWhole || lines.length < 2 || lines.length > mostParts) return undefined;
  const view = bars(
    setting,
    { id: 'meeting-shares', title, widths: [] },
    rankedLines(lines),
    titleOf(total.title, language),
    '',
  );
  if (view.chart.kind !== 'namedBars') return undefined;
  const byId = view.ids.map(book.byId);
  const parts = view.chart.bars.map((bar, index) => {
    const { cell, how, ids } = share(byId[index]!, whole);
    return { ...bar, share: cell, derived: [how, ...ids].join(' ') };
  });
  const unitLine = fillText(words['picture.shares'], { line: view.unitLine });
  return { ...view, unitLine, chart: { kind: 'shareBar', unit: view.chart.unit, parts } };
}

function lineOf({ book, language }: Setting, code: string, figure: Figure): ChartLine | undefined {
  const programme = book.release.programmes.find((one) => one.code === code);
  if (programme === undefined) return undefined;
  const name = narrowTitle(programme, language);
  return { name, short: name, tone: tone(book, code), figures: [figure] };
}

/** Dots where every number is official, else bars. */
export function countsFigure(setting: Setting): FigureView | undefined {
  const { book, language, words } = setting;
  const { leading } = leadingProgrammes(book);
  const measure = mainCount(book, leading);
  if (measure === undefined) return undefined;
  const programmes = largestThree(book, leading, measure);
  const lines = programmes.flatMap(({ code }) => lineOf(setting, code, latestFigure(book, measure.code, code)) ?? []);
  const figures = lines.flatMap((line) => line.figures).filter(({ cell }) => isValue(cell));
  if (figures.length < 2) return undefined;
  const title = namedNumbers(setting, lines);
  const name = measureTitle(book, { measure: measure.code, programme: programmes[0]!.code }, language);
  const view = bars(setting, { id: 'meeting-counts', title, widths: [] }, lines, name, '');
  if (view.chart.kind !== 'namedBars' || !figures.every(isOfficial)) return view;
  const { unit } = view.chart;
  const counts = lines.map(({ figures: [{ cell } = { cell: notAvailable }] }) =>
    isValue(cell) ? Number(shift(cell.value, requiredUnit(cell.unit).exponent)) : 0,
  );
  const per = perDot(counts);
  const fields = view.chart.bars.map((field, index) => ({ ...field, dots: Math.round(counts[index]! / per) }));
  const dots = fillText(words[per === 1 ? 'meeting.dot' : 'meeting.dots'], {
    per: formatNumber(decimal(per), language, 'prose'),
    unit: unitWords(quantityOf(book, measure.code) ?? '', language, per === 1),
  });
  const unitLine = joinText([view.unitLine, dots], 'semicolon', language);
  return { ...view, unitLine, chart: { kind: 'dotFields', unit, fields } };
}

const mostDots = 8000;

/** 1 up to 8,000 dots, then 10, 100 and so on. */
function perDot(counts: number[]): number {
  const sum = counts.reduce((total, count) => total + count, 0);
  return 10 ** Math.max(0, Math.ceil(Math.log10(sum / mostDots)));
}

/** 农村五保2868人，城乡低保2414人: the largest two. */
function namedNumbers({ language, words }: Setting, lines: ChartLine[]): Sentence {
  const known = rankedLines(lines).filter(({ figures: [figure] }) => figure !== undefined && isValue(figure.cell));
  const official = known.filter(({ figures: [figure] }) => figure !== undefined && isOfficial(figure));
  const named = (official.length > 0 ? official : known)
    .slice(0, 2)
    .map(({ name, figures: [figure] }) => fill(words['meeting.named'], { name, value: [numberOf(figure!, language)] }));
  return joinSentence(named, 'phrase', language);
}
