import { ticks } from 'd3';
import { isValue } from '../model/cell.ts';
import type { Series, YearCell } from '../model/chart.ts';
import { eventRoom } from './eventMarks.ts';
import type { LineChart, LineLayout } from './lineLayout.ts';
import { magnitude } from './magnitude.ts';
import { pointLabels, type PointLabel } from './pointLabels.ts';
import type { ChartSettings } from './settings.ts';
import { mostDots, type SeriesLook } from './seriesMarks.ts';
import type { TextBox } from './textBox.ts';
import type { YearStage } from './yearMarks.ts';

type Place = { x: number; y: number };

const samples = 20;

/**
 * Values written at their points: the first one on screen, all on paper, but of a long line the first and the last;
 * never the one its end label says.
 */
export function lineValues(
  { series, events, curve }: Pick<LineChart, 'series' | 'events' | 'curve'>,
  layout: LineLayout,
  settings: ChartSettings,
): Element[] {
  const labels = series.flatMap((one) => seriesLabels(one, layout, settings));
  const lines = series.flatMap((one) => lineBoxes(one, layout, curve));
  const hairlines = events.map(({ year }) => hairline(layout.x.place(year), layout.stage));
  const ends = layout.isNamed
    ? [{ left: layout.end - 3, right: settings.width, top: 0, bottom: layout.stage.bottom }]
    : [];
  return pointLabels(labels, [...lines, ...hairlines, ...ends], layout.stage.bottom, settings);
}

function seriesLabels(one: Series, layout: LineLayout, { medium, current }: ChartSettings): PointLabel[] {
  const points = one.points.filter(({ cell }) => isValue(cell)).toSorted((a, b) => (a.year < b.year ? -1 : 1));
  const silent = layout.isNamed ? layout.stage.years.at(-1) : undefined;
  const written = (medium === 'paper' ? onPaper(points) : points.slice(0, 1)).filter(({ year }) => year !== silent);
  return written.map((point) => ({
    ...{ x: layout.x.place(point.year), y: layout.y.place(magnitude(point.cell)!), cell: point.cell, tone: one.tone },
    ...{ isRising: medium === 'screen' && isRising(points), isCurrent: point.year === current, edge: layout.edge },
  }));
}

function onPaper(points: YearCell[]): YearCell[] {
  return points.length > mostDots ? [points[0]!, points.at(-1)!] : points.toReversed();
}

function isRising([first, second]: YearCell[]): boolean {
  return first !== undefined && second !== undefined && magnitude(second.cell)! > magnitude(first.cell)!;
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
    return [around(to, 3.5), ...(from === undefined ? [] : between(from, to, curve))];
  });
}

function between(from: Place, to: Place, curve: SeriesLook['curve']): TextBox[] {
  const corner = { x: to.x, y: from.y };
  if (curve === 'step-after') return [...between(from, corner, 'linear'), ...between(corner, to, 'linear')];
  return ticks(0, 1, samples).map((part) =>
    around({ x: from.x + (to.x - from.x) * part, y: from.y + (to.y - from.y) * part }, 1),
  );
}

function around({ x, y }: Place, radius: number): TextBox {
  return { left: x - radius, right: x + radius, top: y - radius, bottom: y + radius };
}

function hairline(x: number, { top, bottom }: YearStage): TextBox {
  return { left: x - 1, right: x + 1, top: top - eventRoom, bottom };
}
