/** Marks over the years: lines and dots, withheld bands, breaks, gaps, events, demonstration brackets. */
import * as Plot from '@observablehq/plot';
import { isDemonstration, isValue, notAvailable, withheld, type Cell } from '../model/cell.ts';
import type { Series, YearCell } from '../model/chart.ts';
import { chartMarks } from '../words/format/cell.ts';
import type { YearPlace } from './axes.ts';
import { classOptions, elementOf, hatch, rounded, typeSizes, type ChartSettings } from './svg.ts';
import { cellIn, cellState, isTouching, magnitude, textBox, textWidth, type CellState, type TextBox } from './text.ts';

export const mostDots = 12;

export type SeriesLook = { curve: 'linear' | 'step-after'; dot: number; lastDot: number };
type Segment = { state: CellState; from: YearCell; to: YearCell };

export function seriesMarks(
  { tone, points: all, mark = 'circle' }: Series,
  years: string[],
  look: SeriesLook,
): Plot.Markish[] {
  const points = years.flatMap((year) => all.find((point) => point.year === year) ?? []);
  const pieces = look.curve === 'linear' && isSparse(points) ? [] : segments(points, years);
  const shown = points.filter((point) => isValue(point.cell) && hasDot(point, points, pieces));
  const lines = Plot.link(pieces, {
    x1: ({ from }: Segment) => from.year,
    x2: ({ to }: Segment) => to.year,
    curve: look.curve,
    y1: ({ from }: Segment) => magnitude(from.cell),
    y2: ({ to }: Segment) => magnitude(to.cell),
    ...classOptions(`series ${tone}`, pieces, ({ state }) => `line ${state}`),
  });
  const dots = Plot.dot(shown, {
    x: 'year',
    y: ({ cell }: YearCell) => magnitude(cell),
    sort: null,
    symbol: mark,
    r: (point: YearCell) => (point === points.at(-1) ? look.lastDot : look.dot),
    ...classOptions(`series ${tone}`, shown, ({ cell }) => `dot ${cellState(cell)}`),
  });
  return [lines, dots];
}

/** Drawn as points only. */
function isSparse(points: YearCell[]): boolean {
  return points.filter(({ cell }) => isValue(cell)).length < 3;
}

/** Only of neighbouring years without a break; demonstration if one end is. */
function segments(points: YearCell[], years: string[]): Segment[] {
  return points.slice(1).flatMap((to, index) => {
    const from = points[index]!;
    if (!isValue(from.cell) || !isValue(to.cell) || to.cell.flags.includes('break')) return [];
    if (years.indexOf(to.year) - years.indexOf(from.year) !== 1) return [];
    return [{ state: segmentState(cellState(from.cell), cellState(to.cell)), from, to }];
  });
}

function segmentState(...ends: CellState[]): CellState {
  return (['demonstration', 'provisional'] as const).find((state) => ends.includes(state)) ?? 'official';
}

function hasDot(point: YearCell, points: YearCell[], pieces: Segment[]): boolean {
  const alone = !pieces.some((piece) => piece.from === point || piece.to === point);
  return points.length <= mostDots || alone || point === points.at(-1);
}

export type YearStage = { years: string[]; place: YearPlace; step: number; top: number; bottom: number };

/** Of full height whatever the value, with one ※ a series. */
export function withheldBands(
  series: Series[],
  { years, place, step, top, bottom }: YearStage,
  settings: ChartSettings,
): Element[] {
  const draw = elementOf(settings.document);
  const width = Math.max(2, Math.min(step * 0.7, 28));
  const isHidden = (year: string) => tonesIn(series, year, (cell) => cell.state === 'withheld');
  const named = new Set(
    apart(
      years.filter((year) => isHidden(year).length > 0),
      place,
    ),
  );
  return years.flatMap((year) => {
    const tones = isHidden(year);
    if (tones.length === 0) return [];
    const head = top + 18 * tones.length;
    const band = hatch({ x: place(year) - width / 2, y: head, width, height: bottom - head }, settings.document);
    const marks = (named.has(year) ? tones : []).map((tone, index) =>
      symbolText(settings.format(withheld), tone, place(year), top + 12 + 18 * index, settings),
    );
    return [draw('g', {}, band, ...marks)];
  });
}

/** Without words, for small drawings. */
export function narrowBands(
  series: Series,
  { years, place, top, bottom }: Omit<YearStage, 'step'>,
  { document }: ChartSettings,
): Element[] {
  const hidden = years.filter((year) => cellIn(series, year)?.state === 'withheld');
  return hidden.map((year) => hatch({ x: place(year) - 4, y: top, width: 8, height: bottom - top }, document));
}

/** A hairline before the first year of the new series. */
export function breakMarks(
  series: Series[],
  { years, place, step, top, bottom }: YearStage,
  { document }: ChartSettings,
): Element[] {
  const isBreak = (cell: Cell) => isValue(cell) && cell.flags.includes('break');
  const breaks = years.filter((year) => tonesIn(series, year, isBreak).length > 0);
  return breaks.map((year) => {
    const x = place(year) - step / 2;
    return elementOf(document)('line', { class: 'break', x1: x, x2: x, y1: top, y2: bottom });
  });
}

export function gapMarks(series: Series[], { years, place, bottom }: YearStage, settings: ChartSettings): Element[] {
  const gaps = apart(
    years.filter((year) => tonesIn(series, year, isGap).length > 0),
    place,
  );
  return gaps.map((year) => symbolText(settings.format(notAvailable), 'gap', place(year), bottom - 5, settings));
}

/** Of marks that would touch, the first. */
function apart(years: string[], place: YearPlace): string[] {
  return years.reduce<string[]>((kept, year) => {
    const last = kept.at(-1);
    return last !== undefined && place(year) - place(last) < leastBetween ? kept : [...kept, year];
  }, []);
}

const leastBetween = 16;

export function bracketMarks(series: Series[], { years, place }: YearStage, settings: ChartSettings): Element[] {
  const shown = years.filter((year) => tonesIn(series, year, isDemonstration).length > 0);
  const runs = shown.reduce<string[][]>((runsBefore, year) => {
    const before = years[years.indexOf(year) - 1];
    const open = runsBefore.at(-1);
    return open !== undefined && open.at(-1) === before
      ? [...runsBefore.slice(0, -1), [...open, year]]
      : [...runsBefore, [year]];
  }, []);
  const spans = runs.map((run) => ({ from: place(run[0]!), to: place(run.at(-1)!) }));
  return demonstrationBrackets(spans, settings);
}

function symbolText(text: string, tone: string, x: number, y: number, { document, medium }: ChartSettings): Element {
  const place = { x, y, 'text-anchor': 'middle', 'font-size': typeSizes[medium].unit };
  return elementOf(document)('text', { class: `symbol ${tone}`, ...place }, text);
}

function isGap(cell: Cell): boolean {
  return cell.state === 'absent' && cell.why === 'not available';
}

function tonesIn(series: Series[], year: string, test: (cell: Cell) => boolean): string[] {
  return series.flatMap((series) => {
    const cell = cellIn(series, year);
    return cell !== undefined && test(cell) ? [series.tone] : [];
  });
}

type BracketRun = { from: number; to: number };

const bracketBaseline = 12;
const leastArm = 8;

/** Named where there is room, at least once; long words are above unbroken brackets. */
function demonstrationBrackets(spans: BracketRun[], settings: ChartSettings): Element[] {
  const runs = spans.map(widenedRun);
  const named = runs
    .toSorted((a, b) => b.to - b.from - (a.to - a.from))
    .reduce<Map<BracketRun, TextBox>>((boxes, run) => {
      const box = wordsBox(run, settings);
      return [...boxes.values()].some((other) => isTouching(box, other)) ? boxes : boxes.set(run, box);
    }, new Map());
  const isWithin = [...named].every(
    ([{ from, to }, { left, right }]) => left - from >= leastArm && to - right >= leastArm,
  );
  return runs.map((run) => bracket(run, named.get(run), isWithin, settings));
}

/** Of a single year. */
function widenedRun({ from, to }: BracketRun): BracketRun {
  const more = Math.max(0, leastArm - (to - from)) / 2;
  return { from: rounded(from - more), to: rounded(to + more) };
}

function wordsBox({ from, to }: BracketRun, { language, medium, width }: ChartSettings): TextBox {
  const size = typeSizes[medium].mark;
  const room = textWidth(chartMarks[language].demonstration, size) + 12;
  return textBox(Math.min(Math.max((from + to) / 2, room / 2), width - room / 2), bracketBaseline, room, size);
}

function bracket(
  { from, to }: BracketRun,
  box: TextBox | undefined,
  isWithin: boolean,
  { document, language, medium }: ChartSettings,
): Element {
  const draw = elementOf(document);
  const gap = isWithin && box !== undefined ? { left: rounded(box.left), right: rounded(box.right) } : undefined;
  const arms = draw('path', { d: armsPath(from, to, isWithin ? bracketBaseline - 4 : bracketBaseline + 5, gap) });
  if (box === undefined) return draw('g', { class: 'bracket' }, arms);
  const place = { x: (box.left + box.right) / 2, y: bracketBaseline, 'text-anchor': 'middle' };
  const words = { ...place, 'font-size': typeSizes[medium].mark };
  return draw('g', { class: 'bracket' }, arms, draw('text', words, chartMarks[language].demonstration));
}

function armsPath(from: number, to: number, y: number, gap?: { left: number; right: number }): string {
  const middle = gap === undefined ? '' : `H${gap.left}M${gap.right},${y}`;
  return `M${from},${y + 6}V${y}${middle}H${to}V${y + 6}`;
}
