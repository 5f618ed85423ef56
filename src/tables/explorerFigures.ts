/** The drawings that answer a question of the explorer: lines, ranked bars, slopes between two periods, small lines beside each other. */
import { measureOf } from '../figures/book.ts';
import type { FigureView } from '../model/block.ts';
import { type LineMark, lineMarks, type Series } from '../model/chart.ts';
import { isTotal } from '../model/description.ts';
import { plainText, titleOf } from '../model/language.ts';
import type { PlainChart, Query } from '../model/query.ts';
import { type AskedLine, changeOf } from '../narrative/asked.ts';
import { areaTitle, measureTitle, numberOf, signedNumber } from '../narrative/phrases/figure.ts';
import { literal } from '../narrative/phrases/when.ts';
import { askedTitle, nameWords } from '../narrative/seriesTitle.ts';
import { formatHead } from '../words/format/period.ts';
import { drawnCell } from '../words/format/scale.ts';
import { fill, joinText } from '../words/strings.ts';
import { chartUnit, type ChartUnit, drawingUnit, tone, unitLine } from './caption.ts';
import { bars, rankedLines } from './chartFigures.ts';
import { figureView } from './figureView.ts';
import type { ChartLine } from './readings.ts';
import type { Setting } from './setting.ts';

const mostBarsDrawn = 60;

/** Charts of which readings are asked for. */
export function drawings(setting: Setting, question: Query, lines: AskedLine[]): FigureView[] {
  const panels = panelsOf(question, lines);
  if (question.view === 'line') return panels.map((panel, index) => lineFigure(setting, question, panel, index));
  if (question.view !== 'rank') return [];
  const [first = []] = panels;
  const order = rankedLines(first.map((line) => chartLine(setting, lines, line))).map(
    ({ figures }) => figures[0]!.key.area,
  );
  return panels.map((panel, index) => {
    const sorted = panel.toSorted((a, b) => order.indexOf(a.area) - order.indexOf(b.area)).slice(0, mostBarsDrawn);
    return rankFigure(setting, question, sorted, index, panel);
  });
}

/** One of each programme where there are several of both; programmes of one area share theirs, over time. */
function panelsOf({ view, programmes, areas }: Query, lines: AskedLine[]): AskedLine[][] {
  const isOne = view === 'line' && (programmes.length === 1 || namesOf(lines).areas.size === 1);
  return isOne || areas.length === 0
    ? [lines]
    : programmes.map((code) => lines.filter(({ programme }) => programme === code));
}

/** Charts with every number written on them, as in their table. */
export function plainCharts(setting: Setting, question: Query, lines: AskedLine[]): PlainChart[] {
  if (question.view === 'small') return [smallLines(setting, question, lines)];
  if (question.view !== 'change') return [];
  return panelsOf(question, lines).flatMap((panel) => slopes(setting, question, panel));
}

/** All on one scale. */
function smallLines(setting: Setting, question: Query, asked: AskedLine[]): PlainChart {
  const { book, language } = setting;
  const figures = asked.flatMap((line) => line.figures);
  const unit = chartUnit(figures, setting);
  const lines = asked.map(({ programme, figures: own }) => {
    const last = own.at(-1)!;
    return {
      name: nameWords(book, asked, last, language),
      tone: tone(book, programme),
      value: [{ ...numberOf({ ...last, cell: drawnCell(last.cell, unit) }, language, 'table'), gap: '', unit: '' }],
      points: own.map(({ year, cell }) => ({ year, cell: drawnCell(cell, unit) })),
    };
  });
  return {
    ...plainHead(setting, question, asked, unit),
    kind: 'smallLines',
    lines,
    ends: [book.years[0]!, book.years.at(-1)!].map((code) => formatHead(code, language)),
  };
}

/** Only lines whose two ends may be compared. */
function slopes(setting: Setting, question: Query, asked: AskedLine[]): PlainChart[] {
  const { book, language } = setting;
  const compared = asked.flatMap((line) => {
    const comparison = changeOf(book, line);
    return comparison === undefined ? [] : [{ ...comparison, line }];
  });
  if (compared.length === 0) return [];
  const unit = chartUnit(
    compared.flatMap(({ earlier, later }) => [earlier, later]),
    setting,
  );
  const head = plainHead(setting, question, asked, unit);
  const lines = compared.map(({ line, earlier, later, change }) => ({
    name: nameWords(book, asked, later, language),
    tone: tone(book, line.programme),
    from: drawnCell(earlier.cell, unit),
    to: drawnCell(later.cell, unit),
    change: signedNumber(
      // a change of percentages is in points
      change.how === 'points' ? change : { ...change, cell: drawnCell(change.cell, unit) },
      language,
      'table',
    ).number,
  }));
  const told = lines.map(({ name, change }) => joinText([name, change], 'name', language));
  const label = joinText([plainText(head.title), head.unitLine, joinText(told, 'item', language)], 'phrase', language);
  const periods = [book.years[0]!, book.years.at(-1)!].map((code) => formatHead(code, language));
  return [{ ...head, kind: 'slopes', label, chart: { kind: 'slopes', periods, lines } }];
}

function plainHead(setting: Setting, question: Query, asked: AskedLine[], unit: ChartUnit) {
  const name = panelTitle(setting, question, asked);
  const figures = asked.flatMap((line) => line.figures);
  return { title: [name], unitLine: unitLine(setting, figures, name, unit.words), ids: figures.map(({ id }) => id) };
}

/** Areas of one programme have marks beside its tone. */
function chartLine({ book, language }: Setting, lines: AskedLine[], line: AskedLine, index = 0): ChartLine {
  const name = nameWords(book, lines, line.figures[0]!, language);
  const own = tone(book, line.programme);
  const mark = lineMark(lines, index);
  if (mark === undefined) return { name, short: name, tone: own, figures: line.figures };
  return {
    name,
    short: `${markSigns[mark]} ${name}`,
    tone: [own, 'ink', 'grey'][index] ?? 'grey',
    figures: line.figures,
  };
}

/** As words write it; what is demonstrated has a hollow one in the drawing. */
export const markSigns: Record<LineMark, string> = { circle: '●', square: '■', triangle: '▲', diamond: '◆' };

function lineMark(lines: AskedLine[], index: number): LineMark | undefined {
  return namesOf(lines).programmes.size === lines.length ? undefined : lineMarks[index];
}

function lineFigure(setting: Setting, question: Query, asked: AskedLine[], index: number): FigureView {
  const { book, words } = setting;
  const lines = asked.map((line, index) => chartLine(setting, asked, line, index));
  const figures = asked.flatMap((line) => line.figures);
  const unit = drawingUnit(figures, setting);
  const series = lines.map((line, place): Series => {
    const mark = lineMark(asked, place);
    const points = line.figures.map(({ year, cell }) => ({ year, cell: drawnCell(cell, unit) }));
    return { name: line.short, tone: line.tone, points, ...(mark && { mark }) };
  });
  const name = panelTitle(setting, question, asked);
  return figureView(setting, {
    id: figureId(index),
    title: [name],
    unitLine: unitLine(setting, figures, name, unit.words),
    chart: { kind: 'trendLines', unit: unit.words, series },
    widths: [976, 328],
    lines,
    unit,
    years: book.years,
    stub: words['table.period'],
  });
}

function rankFigure(
  setting: Setting,
  question: Query,
  shown: AskedLine[],
  index: number,
  panel: AskedLine[],
): FigureView {
  const { book, language, words } = setting;
  const lines = shown.map((line): ChartLine => {
    const name = areaTitle(book, line.area, language);
    return { name, short: name, tone: tone(book, line.programme), figures: line.figures };
  });
  const name = panelTitle(setting, question, shown);
  const title =
    panel.length > shown.length
      ? fill(words['figure.largestOnly'], { title: name, count: [literal(String(shown.length))] })
      : [name];
  const named = panel.map(({ area, figures }) => ({ area, figure: figures[0]! }));
  const request = {
    id: figureId(index),
    title,
    widths: question.programmes.length > 1 ? [470, 328] : [976, 328],
    named,
  };
  return bars(setting, request, lines, name, words['table.area']);
}

/** 城乡低保：人数; of several programmes the measure alone. */
export function panelTitle({ book, language }: Setting, { measure }: Query, lines: AskedLine[]): string {
  const programmes = [...namesOf(lines).programmes];
  const [only = ''] = programmes;
  const title = titleOf(measureOf(book, measure).title, language);
  if (programmes.length > 1) return title;
  if (isTotal(only)) return askedTitle(book, only, language);
  return joinText(
    [askedTitle(book, only, language), measureTitle(book, { measure, programme: only }, language)],
    'colon',
    language,
  );
}

function figureId(index: number): string {
  return index === 0 ? 'explorer' : `explorer-${index + 1}`;
}

export function namesOf(lines: AskedLine[]): { programmes: Set<string>; areas: Set<string> } {
  return {
    programmes: new Set(lines.map(({ programme }) => programme)),
    areas: new Set(lines.map(({ area }) => area)),
  };
}
