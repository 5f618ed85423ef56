/** Scales, label room and edges of a line chart. */
import { notAvailable } from '../../model/cell.ts';
import type { Series, YearEvent } from '../../model/chart.ts';
import { valueLabelsWidth, valueScale, type ValueScale } from '../axes/valueAxis.ts';
import { baseline, pointScale, yearsOf, type PointScale } from '../axes/yearAxis.ts';
import { bracketedText } from '../labels/cellText.ts';
import { endLabels, type EndLabels } from '../labels/endLabels.ts';
import type { SeriesLook } from '../marks/seriesMarks.ts';
import type { YearStage } from '../marks/yearMarks.ts';
import { typeSizes, type ChartSettings } from '../svg.ts';
import { cellIn, magnitude, seenSeries, sharedUnit, textWidth } from '../text.ts';

export type LineChart = {
  kind: string;
  unit: string;
  series: Series[];
  events: YearEvent[];
  curve: SeriesLook['curve'];
};

export type LineLayout = {
  stage: YearStage;
  x: PointScale;
  y: ValueScale;
  /** Where the numbers of the axis end: values at points keep to the right of it. */
  edge: number;
  right: number;
  /** Where the labels at the ends begin. */
  end: number;
  labels: EndLabels;
  /** False where the title of the panel names the only line. */
  isNamed: boolean;
};

/** Places of a chart of lines; `top` is where the largest value stands. The labels decide how much is left for lines. */
export function lineLayout(unit: string, series: Series[], top: number, settings: ChartSettings): LineLayout {
  const cells = series.flatMap(({ points }) => points.map(({ cell }) => cell));
  sharedUnit(cells);
  const isPaper = settings.medium === 'paper';
  const years = yearsOf(series);
  const labels = endLabels(
    series.map((series) => ({
      ...series,
      unit,
      year: years.at(-1),
      cell: cellIn(series, years.at(-1)) ?? notAvailable,
    })),
    settings.width * 0.36,
    settings,
  );
  const isNamed = !isPaper || series.length > 1;
  // Next to a hatched band, which is wider than a dot, labels keep more room.
  const room = seenSeries(series).some((series) => cellIn(series, years.at(-1))?.state === 'withheld') ? 22 : 12;
  const right = Math.floor(settings.width - (isNamed ? labels.width + room + 2 : 20));
  // On paper the labels may begin at the head, for panels of a pair to stay of one height.
  const bottom = Math.max(
    baseline(settings, 0.5, 180, 280),
    Math.ceil((isPaper ? 8 : top) + series.length * (labels.height + 4)),
  );
  const y = valueScale(
    cells.flatMap((cell) => magnitude(cell) ?? []),
    [bottom, top],
  );
  const edge = isPaper ? 0 : Math.ceil(valueLabelsWidth(y, settings)) + 12;
  const x = pointScale(years, edge + (isPaper ? 16 : startRoom(series, years[0], settings)), right);
  const step = years.length > 1 ? x.place(years[1]!) - x.place(years[0]!) : 28;
  return { stage: { years, place: x.place, step, top, bottom }, x, y, edge, right, end: right + room, labels, isNamed };
}

/** To the left of the first year: its values stand over their points and clear of the numbers of the axis. */
function startRoom(series: Series[], first: string | undefined, settings: ChartSettings): number {
  const texts = series.map((series) => bracketedText(cellIn(series, first) ?? notAvailable, settings));
  return Math.max(...texts.map((text) => textWidth(text, typeSizes[settings.medium].value))) / 2;
}
