import type { YearCell } from '../model/chart.ts';
import { magnitude } from './magnitude.ts';
import { ornament } from './picture.ts';
import { elementMark, plotElements } from './plotted.ts';
import { seriesMarks } from './seriesMarks.ts';
import type { ChartSettings } from './settings.ts';
import { valueScale } from './valueAxis.ts';
import { narrowBands } from './yearMarks.ts';
import { pointScale, yearsOf } from './years.ts';

const sparklineFrame = { left: 0, right: 84, top: 4, bottom: 24 };

/** A line over the years beside its last number, from zero, 84 × 28 pixels; it carries no text of its own. */
export function sparkline(points: YearCell[], tone: string, settings: ChartSettings): string {
  const own = { ...settings, width: sparklineFrame.right };
  const series = { name: '', tone, points };
  const years = yearsOf([series]);
  const x = pointScale(years, 5, sparklineFrame.right - 5);
  const y = valueScale(
    points.flatMap(({ cell }) => magnitude(cell) ?? []),
    [sparklineFrame.bottom, sparklineFrame.top],
  );
  const bands = narrowBands(series, { years, place: x.place, ...sparklineFrame }, own).map(elementMark);
  const marks = [...bands, ...seriesMarks(series, years, { curve: 'linear', dot: 1.8, lastDot: 3 })];
  return ornament('sparkline', own, 28, plotElements(sparklineFrame, { x: x.options, y: y.options, marks }, own));
}
