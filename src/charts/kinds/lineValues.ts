/** Which points of a line chart have their value written, and what the labels must avoid. */
import { ticks } from 'd3';
import { isValue, notAvailable } from '../../model/cell.ts';
import type { Series, YearCell } from '../../model/chart.ts';
import { valueLabelBoxes } from '../axes/valueAxis.ts';
import { pointLabels, type PointLabel } from '../labels/pointLabels.ts';
import { mostDots, type SeriesLook } from '../marks/seriesMarks.ts';
import type { ChartSettings, Medium } from '../svg.ts';
import { cellIn, magnitude, type TextBox } from '../text.ts';
import type { LineChart, LineLayout } from './lineLayout.ts';

type LinePoint = { x: number; y: number };

const samplesPerSegment = 20;

/**
 * Values written at their points: the first one on screen; on paper all of a series, or the first and the last, or the
 * last; never the one its end label says.
 */
export function lineValues(
  { series, curve, rules }: Pick<LineChart, 'series' | 'curve'> & { rules: TextBox[] },
  layout: LineLayout,
  settings: ChartSettings,
): Element[] {
  const labels = series.map((one) => labelChoices(one, series, layout, settings));
  const lines = series.flatMap((series) => lineBoxes(series, layout, curve));
  const ends = layout.isNamed
    ? [{ left: layout.end - 3, right: settings.width, top: 0, bottom: layout.stage.bottom }]
    : [];
  const ticks = settings.medium === 'screen' ? valueLabelBoxes(layout.y, layout.edge, settings) : [];
  return pointLabels(labels, [...lines, ...rules, ...ends, ...ticks], layout.stage.bottom, settings);
}

/** Each set on the side away from the other lines, then on the other side. */
function labelChoices(one: Series, series: Series[], layout: LineLayout, settings: ChartSettings): PointLabel[][] {
  const silent = layout.isNamed ? layout.stage.years.at(-1) : undefined;
  const points = one.points.filter(({ cell }) => isValue(cell)).toSorted((a, b) => (a.year < b.year ? -1 : 1));
  return pointSets(points, settings.medium)
    .map((set) => set.filter(({ year }) => year !== silent))
    .filter((set) => set.length > 0)
    .map((set) => set.map((point) => pointLabel(point, one, series, layout, settings)))
    .flatMap((labels) => [labels, labels.map((label) => ({ ...label, isBelow: !label.isBelow }))]);
}

function pointSets(points: YearCell[], medium: Medium): YearCell[][] {
  if (medium === 'screen') return [points.slice(0, 1)];
  const ends = [[...points.slice(0, 1), ...points.slice(1).slice(-1)], points.slice(-1)];
  return points.length > mostDots ? ends : [points, ...ends];
}

function pointLabel(
  { year, cell }: YearCell,
  one: Series,
  series: Series[],
  { x, y: scale, edge }: LineLayout,
  { current }: ChartSettings,
): PointLabel {
  const y = scale.place(magnitude(cell)!);
  const others = series
    .filter((other) => other !== one)
    .flatMap((other) => magnitude(cellIn(other, year) ?? notAvailable) ?? [])
    .map(scale.place);
  const roomOver = y - Math.max(-Infinity, ...others.filter((other) => other <= y));
  const roomUnder = Math.min(Infinity, ...others.filter((other) => other > y)) - y;
  return {
    edge,
    x: x.place(year),
    y,
    year,
    cell,
    tone: one.tone,
    isBelow: roomUnder > roomOver,
    isCurrent: year === current,
    others,
  };
}

/** The room that a line takes: small boxes along it, and one for each dot. */
function lineBoxes({ points }: Series, layout: LineLayout, curve: SeriesLook['curve']): TextBox[] {
  const known = layout.stage.years.flatMap((year) => points.find((point) => point.year === year) ?? []);
  const places = known.map(({ year, cell }) => ({
    x: layout.x.place(year),
    y: layout.y.place(magnitude(cell) ?? NaN),
  }));
  return places.flatMap((to, index) => {
    const from = places[index - 1];
    return [pointBox(to, 3.5), ...(from === undefined ? [] : segmentBoxes(from, to, curve))];
  });
}

function segmentBoxes(from: LinePoint, to: LinePoint, curve: SeriesLook['curve']): TextBox[] {
  const corner = { x: to.x, y: from.y };
  if (curve === 'step-after') return [...segmentBoxes(from, corner, 'linear'), ...segmentBoxes(corner, to, 'linear')];
  return ticks(0, 1, samplesPerSegment).map((part) =>
    pointBox({ x: from.x + (to.x - from.x) * part, y: from.y + (to.y - from.y) * part }, 1),
  );
}

function pointBox({ x, y }: LinePoint, radius: number): TextBox {
  return { left: x - radius, right: x + radius, top: y - radius, bottom: y + radius };
}
