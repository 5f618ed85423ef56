/** Trend lines and steps of a standard: one unit, zero baseline, values at points, labels at the ends. */
import type * as Plot from '@observablehq/plot';
import { ticks } from 'd3';
import { isValue, notAvailable } from '../../model/cell.ts';
import {
  lineMarks,
  type Series,
  type StandardSteps,
  type TrendLines,
  type YearCell,
  type YearEvent,
} from '../../model/chart.ts';
import {
  baseline,
  endRoom,
  headRoom,
  isLong,
  periodPlaces,
  pointScale,
  valueLabelBoxes,
  valueLabels,
  valueLabelsWidth,
  valueRules,
  valueScale,
  yearAxis,
  yearRoom,
  yearsOf,
} from '../axes.ts';
import type { PointScale, ValueScale } from '../axes.ts';
import { bracketedText, endLabelMarks, endLabels, type EndLabels, eventMarks, eventRoom } from '../labels/endLabels.ts';
import { pointLabels, type PointLabel } from '../labels/valueLabels.ts';
import { bracketMarks, breakMarks, gapMarks, mostDots, seriesMarks, withheldBands } from '../marks.ts';
import type { SeriesLook, YearStage } from '../marks.ts';
import { elementMark, picture, plotElements, typeSizes, type ChartSettings, type Medium } from '../svg.ts';
import { cellIn, magnitude, seenSeries, sharedUnit, textWidth, type TextBox } from '../text.ts';

const mostSeries = 3;

function lineChart({ kind, unit, series, events: all, curve }: LineChart, settings: ChartSettings): string {
  const most = series.every(({ mark }) => mark !== undefined) ? lineMarks.length : mostSeries;
  if (series.length > most) throw new Error(`too many series: ${series.length}`);
  const isPaper = settings.medium === 'paper';
  const layout = lineLayout(unit, series, headRoom + (all.length > 0 ? eventRoom : 0), settings);
  const { stage, x, y, right, end, labels, isNamed } = layout;
  const { years, place, top, bottom } = stage;
  const events = all.filter(({ year }) => years.includes(year));
  const rules = eventRules(events, series, layout);
  const marks: Plot.Markish[] = [
    valueRules(isPaper ? { ...y, ticks: [0] } : y),
    ...withheldBands(seenSeries(series), stage, settings).map(elementMark),
    ...breakMarks(series, stage, settings).map(elementMark),
    ...eventMarks(events, rules, place, headRoom - 10, settings).map(elementMark),
    ...series.flatMap((series) => seriesMarks(series, years, { curve, dot: 3, lastDot: isPaper ? 4 : 4.5 })),
  ];
  const wishes = series.map((series) => {
    const last = lastMagnitude(series);
    return last === undefined ? top : y.place(last);
  });
  const drawn = [
    ...(isPaper ? [] : [valueLabels(y, settings)]),
    ...plotElements({ left: 0, right, top, bottom }, { x: x.options, y: y.options, marks }, settings),
    ...gapMarks(series, stage, settings),
    ...bracketMarks(series, stage, settings),
    ...lineValues({ series, curve, rules }, layout, settings),
    ...(isNamed ? endLabelMarks(labels, wishes, end, bottom + 4, settings) : []),
    yearAxis(years, place, bottom, settings),
  ];
  return picture(kind, settings, bottom + yearRoom, drawn, periodPlaces(stage));
}

function lastMagnitude({ points }: Series): number | undefined {
  const known = points.toSorted((a, b) => (a.year < b.year ? 1 : -1)).find(({ cell }) => isValue(cell));
  return known && magnitude(known.cell);
}

/** Solid is official, hollow demonstration, a hatched band withheld, a gap not available. */
export function trendLines({ unit, series, events = [] }: TrendLines, settings: ChartSettings): string {
  return lineChart({ kind: 'trend', unit, series, events, curve: 'linear' }, settings);
}

/** A level for each year, with numbered events where it changed. */
export function standardSteps({ unit, series, events }: StandardSteps, settings: ChartSettings): string {
  return lineChart({ kind: 'steps', unit, series, events, curve: 'step-after' }, settings);
}

/** Down to the zero line; at the first and last year, where that would read as an axis, to the highest point. */
function eventRules(events: YearEvent[], series: Series[], layout: LineLayout): TextBox[] {
  const { years, top, bottom } = layout.stage;
  const isEnd = (year: string) => year === years[0] || year === years.at(-1);
  return [...new Set(events.map(({ year }) => year))].map((year) => {
    const x = layout.x.place(year);
    const end = isEnd(year) ? highestPoint(series, year, layout) : bottom;
    return { left: x, right: x, top: top - eventRoom, bottom: end };
  });
}

function highestPoint(series: Series[], year: string, { stage, y }: LineLayout): number {
  const values = series.flatMap((series) => magnitude(cellIn(series, year) ?? notAvailable) ?? []);
  return values.length > 0 ? y.place(Math.max(...values)) : stage.top;
}

type Curve = SeriesLook['curve'];
type LineChart = { kind: string; unit: string; series: Series[]; events: YearEvent[]; curve: Curve };

type LineLayout = {
  stage: YearStage;
  x: PointScale;
  y: ValueScale;
  /** Where the axis numbers end. */
  edge: number;
  right: number;
  /** Where end labels begin. */
  end: number;
  labels: EndLabels;
  /** False where the title of the panel names the only line. */
  isNamed: boolean;
};

/** `top` is the place of the largest value; labels come first, lines have the rest. */
function lineLayout(unit: string, series: Series[], top: number, settings: ChartSettings): LineLayout {
  const cells = series.flatMap(({ points }) => points.map(({ cell }) => cell));
  sharedUnit(cells);
  const isPaper = settings.medium === 'paper';
  const years = yearsOf(series);
  const year = years.at(-1);
  const ends = series.map((line) => ({ ...line, unit, year, cell: cellIn(line, year) ?? notAvailable }));
  const labels = endLabels(ends, settings.width * 0.36, settings);
  const isNamed = !isPaper || series.length > 1;
  // a hatched band is wider than a dot
  const room = seenSeries(series).some((series) => cellIn(series, year)?.state === 'withheld') ? 22 : 12;
  const right = Math.floor(
    settings.width - (isNamed ? labels.width + room + 2 : Math.max(20, endRoom(years, settings))),
  );
  // on paper labels may begin at the top, so that panels of a pair are equally high
  const bottom = Math.max(
    baseline(settings, 0.5, 180, 280),
    Math.ceil((isPaper ? 8 : top) + series.length * (labels.height + 4)),
  );
  const values = cells.flatMap((cell) => magnitude(cell) ?? []);
  const y = valueScale(values, [bottom, top]);
  const edge = isPaper ? 0 : Math.ceil(valueLabelsWidth(y, settings)) + 12;
  const start = Math.max(isPaper ? 16 : startRoom(series, years[0], settings), Math.ceil(endRoom(years, settings)));
  const x = pointScale(years, edge + start, right);
  const step = years.length > 1 ? x.place(years[1]!) - x.place(years[0]!) : 28;
  return { stage: { years, place: x.place, step, top, bottom }, x, y, edge, right, end: right + room, labels, isNamed };
}

function startRoom(series: Series[], first: string | undefined, settings: ChartSettings): number {
  const texts = series.map((series) => bracketedText(cellIn(series, first) ?? notAvailable, settings));
  return Math.max(...texts.map((text) => textWidth(text, typeSizes[settings.medium].value))) / 2;
}

type LinePoint = { x: number; y: number };

const samplesPerSegment = 20;

/** A long line has short segments. */
const fewSamples = 2;

/** On screen the first; on paper all, first and last, or the last; never the value in the end label. */
function lineValues(
  { series, curve, rules }: Pick<LineChart, 'series' | 'curve'> & { rules: TextBox[] },
  layout: LineLayout,
  settings: ChartSettings,
): Element[] {
  const labels = series.map((line) => labelChoices(line, series, layout, settings));
  const lines = series.flatMap((series) => lineBoxes(series, layout, curve));
  const end = { left: layout.end - 3, right: settings.width, top: 0, bottom: layout.stage.bottom };
  const ends = layout.isNamed ? [end] : [];
  const ticks = settings.medium === 'screen' ? valueLabelBoxes(layout.y, layout.edge, settings) : [];
  return pointLabels(labels, [...lines, ...rules, ...ends, ...ticks], layout.stage.bottom, settings);
}

/** On the side away from other lines, then on the other. */
function labelChoices(line: Series, series: Series[], layout: LineLayout, settings: ChartSettings): PointLabel[][] {
  const silent = layout.isNamed ? layout.stage.years.at(-1) : undefined;
  const points = line.points.filter(({ cell }) => isValue(cell)).toSorted((a, b) => (a.year < b.year ? -1 : 1));
  return pointSets(points, settings.medium)
    .map((set) => set.filter(({ year }) => year !== silent))
    .filter((set) => set.length > 0)
    .map((set) => set.map((point) => pointLabel(point, line, series, layout, settings)))
    .flatMap((labels) => [labels, labels.map((label) => ({ ...label, isBelow: !label.isBelow }))]);
}

function pointSets(points: YearCell[], medium: Medium): YearCell[][] {
  if (medium === 'screen') return [points.slice(0, 1)];
  const ends = [[...points.slice(0, 1), ...points.slice(1).slice(-1)], points.slice(-1)];
  return points.length > mostDots ? ends : [points, ...ends];
}

function pointLabel(
  { year, cell }: YearCell,
  line: Series,
  series: Series[],
  { x, y: scale, edge }: LineLayout,
  { current }: ChartSettings,
): PointLabel {
  const y = scale.place(magnitude(cell)!);
  const others = series
    .filter((other) => other !== line)
    .flatMap((other) => magnitude(cellIn(other, year) ?? notAvailable) ?? [])
    .map(scale.place);
  const roomOver = y - Math.max(-Infinity, ...others.filter((other) => other <= y));
  const roomUnder = Math.min(Infinity, ...others.filter((other) => other > y)) - y;
  const isBelow = roomUnder > roomOver;
  return { edge, x: x.place(year), y, year, cell, tone: line.tone, isBelow, isCurrent: year === current, others };
}

function lineBoxes({ points }: Series, layout: LineLayout, curve: Curve): TextBox[] {
  const { years } = layout.stage;
  const byYear = new Map(points.map((point) => [point.year, point]));
  const known = years.flatMap((year) => byYear.get(year) ?? []);
  const samples = isLong(years) ? fewSamples : samplesPerSegment;
  const places = known.map(({ year, cell }) => {
    return { x: layout.x.place(year), y: layout.y.place(magnitude(cell) ?? NaN) };
  });
  return places.flatMap((to, index) => {
    const from = places[index - 1];
    return [pointBox(to, 3.5), ...(from === undefined ? [] : segmentBoxes(from, to, curve, samples))];
  });
}

function segmentBoxes(from: LinePoint, to: LinePoint, curve: Curve, samples: number): TextBox[] {
  const corner = { x: to.x, y: from.y };
  if (curve === 'step-after')
    return [...segmentBoxes(from, corner, 'linear', samples), ...segmentBoxes(corner, to, 'linear', samples)];
  return ticks(0, 1, samples).map((part) =>
    pointBox({ x: from.x + (to.x - from.x) * part, y: from.y + (to.y - from.y) * part }, 1),
  );
}

function pointBox({ x, y }: LinePoint, radius: number): TextBox {
  return { left: x - radius, right: x + radius, top: y - radius, bottom: y + radius };
}
