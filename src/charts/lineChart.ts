import type * as Plot from '@observablehq/plot';
import { isValue } from '../model/cell.ts';
import type { Series } from '../model/chart.ts';
import { yearRoom } from './baseline.ts';
import { endLabelMarks } from './endLabels.ts';
import { eventMarks, eventRoom } from './eventMarks.ts';
import { eventRules } from './eventRules.ts';
import { lineLayout, type LineChart } from './lineLayout.ts';
import { lineValues } from './lineValues.ts';
import { magnitude } from './magnitude.ts';
import { picture } from './picture.ts';
import { elementMark, plotElements } from './plotted.ts';
import { seenSeries } from './seenSeries.ts';
import { seriesMarks } from './seriesMarks.ts';
import type { ChartSettings } from './settings.ts';
import { valueLabels, valueRules } from './valueAxis.ts';
import { yearAxis } from './yearAxis.ts';
import { bracketMarks, breakMarks, gapMarks, withheldBands } from './yearMarks.ts';

const mostSeries = 3;
const lineHeadRoom = 44;

/** What trend lines and standard steps share: one unit, zero baseline, name and value at the end of each line. */
export function lineChart({ kind, unit, series, events: given, curve }: LineChart, settings: ChartSettings): string {
  if (series.length > mostSeries) throw new Error(`too many series: ${series.length}`);
  const isPaper = settings.medium === 'paper';
  const layout = lineLayout(unit, series, lineHeadRoom + (given.length > 0 ? eventRoom : 0), settings);
  const { stage, x, y, right, end, labels, isNamed } = layout;
  const { years, place, top, bottom } = stage;
  const events = given.filter(({ year }) => years.includes(year));
  const rules = eventRules(events, series, layout);
  const marks: Plot.Markish[] = [
    valueRules(isPaper ? { ...y, ticks: [0] } : y),
    ...withheldBands(seenSeries(series), stage, settings).map(elementMark),
    ...breakMarks(series, stage, settings).map(elementMark),
    ...eventMarks(events, rules, place, lineHeadRoom - 10, settings).map(elementMark),
    ...series.flatMap((one) => seriesMarks(one, years, { curve, dot: 3, lastDot: isPaper ? 4 : 4.5 })),
  ];
  const wishes = series.map((one) => {
    const last = lastMagnitude(one);
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

/** The label of a line whose last year has no value stands where the line was last seen; one never seen, at the head. */
function lastMagnitude({ points }: Series): number | undefined {
  const known = points.toSorted((a, b) => (a.year < b.year ? 1 : -1)).find(({ cell }) => isValue(cell));
  return known && magnitude(known.cell);
}
