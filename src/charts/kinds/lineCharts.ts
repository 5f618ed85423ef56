/** Trend lines and steps of a standard: one unit, zero baseline, labels at the ends. */
import type * as Plot from '@observablehq/plot';
import { isValue, notAvailable } from '../../model/cell.ts';
import type { Series, StandardSteps, TrendLines, YearEvent } from '../../model/chart.ts';
import { headRoom, valueLabels, valueRules, yearAxis, yearRoom } from '../axes.ts';
import { endLabelMarks } from '../labels/endLabels.ts';
import { seriesMarks } from '../marks/seriesMarks.ts';
import { bracketMarks, breakMarks, eventMarks, eventRoom, gapMarks, withheldBands } from '../marks/yearMarks.ts';
import { elementMark, picture, plotElements, type ChartSettings } from '../svg.ts';
import { cellIn, magnitude, seenSeries, type TextBox } from '../text.ts';
import { lineLayout, lineValues, type LineChart, type LineLayout } from './lineLayout.ts';

const mostSeries = 3;

function lineChart({ kind, unit, series, events: all, curve }: LineChart, settings: ChartSettings): string {
  if (series.length > mostSeries) throw new Error(`too many series: ${series.length}`);
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
  return picture(kind, settings, bottom + yearRoom, [
    ...(isPaper ? [] : [valueLabels(y, settings)]),
    ...plotElements({ left: 0, right, top, bottom }, { x: x.options, y: y.options, marks }, settings),
    ...gapMarks(series, stage, settings),
    ...bracketMarks(series, stage, settings),
    ...lineValues({ series, curve, rules }, layout, settings),
    ...(isNamed ? endLabelMarks(labels, wishes, end, bottom + 4, settings) : []),
    yearAxis(years, place, bottom, settings),
  ]);
}

function lastMagnitude({ points }: Series): number | undefined {
  const known = points.toSorted((a, b) => (a.year < b.year ? 1 : -1)).find(({ cell }) => isValue(cell));
  return known && magnitude(known.cell);
}

/** Solid is official, hollow demonstration, a hatched band withheld, a gap not available. */
export function trendLines({ unit, series }: TrendLines, settings: ChartSettings): string {
  return lineChart({ kind: 'trend', unit, series, events: [], curve: 'linear' }, settings);
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
    return {
      left: x,
      right: x,
      top: top - eventRoom,
      bottom: isEnd(year) ? highestPoint(series, year, layout) : bottom,
    };
  });
}

function highestPoint(series: Series[], year: string, { stage, y }: LineLayout): number {
  const values = series.flatMap((series) => magnitude(cellIn(series, year) ?? notAvailable) ?? []);
  return values.length > 0 ? y.place(Math.max(...values)) : stage.top;
}
