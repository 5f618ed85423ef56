/** Parts of a declared total as stacked columns, the released total above. */
import * as Plot from '@observablehq/plot';
import { notAvailable } from '../../model/cell.ts';
import type { Series, StackedColumns } from '../../model/chart.ts';
import { valueLabels, valueLabelsWidth, valueRules, valueScale, type ValueScale } from '../axes/valueAxis.ts';
import { baseline, columnScale, yearAxis, yearRoom, yearsOf, yearWidth, type ColumnScale } from '../axes/yearAxis.ts';
import { columnValues, type ColumnValue } from '../labels/columnValues.ts';
import { endLabelMarks, endLabels } from '../labels/endLabels.ts';
import { bracketMarks, gapMarks, withheldBands } from '../marks/yearMarks.ts';
import { classOptions, elementMark, picture, plotElements, type ChartSettings } from '../svg.ts';
import { cellIn, cellState, magnitude, sharedUnit } from '../text.ts';
import { largestFirst, partValues, stackedYears, type StackedYear, type StackPart } from './stackedYears.ts';

const headRoom = 44;
const narrowWidth = 400;

/** Parts of a declared total: one column a year, the largest part at the base, the released total above. */
export function stackedColumns(input: StackedColumns, settings: ChartSettings): string {
  sharedUnit([...input.parts, { points: input.totals }].flatMap(({ points }) => points.map(({ cell }) => cell)));
  const years = yearsOf(input.parts);
  const parts = largestFirst(input.parts, years);
  const stack = stackedYears(input, parts, years);
  const last = years.at(-1);
  const latest = parts.map((part) => ({ ...part, unit: '', year: last, cell: cellIn(part, last) ?? notAvailable }));
  const labels = endLabels(latest, settings.width * 0.3, settings);
  const bottom = Math.max(
    baseline(settings, 0.55, 200, 300),
    Math.ceil((settings.medium === 'paper' ? 8 : headRoom) + parts.length * (labels.height + 4)),
  );
  const y = valueScale(stack.map(reach), [bottom, headRoom]);
  // On narrow charts the room is left to the columns, whose scale the latest total tells.
  const hasAxis = settings.medium === 'screen' && settings.width >= narrowWidth;
  const right = Math.floor(settings.width - labels.width - 14);
  const x = columnScale(years, hasAxis ? valueLabelsWidth(y, settings) + 8 : 2, right, yearWidth(settings));
  const stage = { years, place: x.place, step: x.step, top: headRoom, bottom };
  const marks = [
    valueRules(hasAxis ? y : { ...y, ticks: [0] }),
    partBars(stack),
    totalTicks(stack),
    ...withheldBands(input.parts, stage, settings).map(elementMark),
  ];
  return picture('stack', settings, bottom + yearRoom, [
    ...(hasAxis ? [valueLabels(y, settings)] : []),
    ...plotElements({ left: 0, right, top: headRoom, bottom }, { x: x.options, y: y.options, marks }, settings),
    ...gapMarks(input.parts, stage, settings),
    ...bracketMarks([...input.parts, { name: '', tone: 'ink', points: input.totals }], stage, settings),
    ...partValues(stack.slice(0, -1), x, y, settings),
    ...columnValues(
      stack.flatMap((year) => totalValue(year, x, y)),
      right,
      settings,
    ),
    ...endLabelMarks(labels, wishes(stack.at(-1)!, parts, y, bottom), right + 12, bottom + 4, settings),
    yearAxis(years, x.place, bottom, settings),
  ]);
}

function reach({ parts, total }: StackedYear): number {
  return Math.max(parts.at(-1)?.high ?? 0, (total && magnitude(total)) ?? 0);
}

function partBars(stack: StackedYear[]): Plot.Markish {
  const parts = stack.flatMap((year) => year.parts).filter(({ low, high }) => high > low);
  return Plot.barY(parts, {
    x: 'year',
    y1: 'low',
    y2: 'high',
    inset: 0.6,
    ...classOptions(
      'bars',
      parts.map(({ tone, cell }) => `bar ${tone} ${cellState(cell)}`),
    ),
  });
}

/** A total whose parts are not all known is a line at its height, not a column. */
function totalTicks(stack: StackedYear[]): Plot.Markish {
  const alone = stack.filter(({ lacks, total }) => lacks === 'absent' && total?.state === 'value');
  return Plot.tickY(alone, {
    x: 'year',
    y: ({ total }: StackedYear) => magnitude(total!),
    ...classOptions(
      'totals',
      alone.map(() => 'total-tick'),
    ),
  });
}

/** Above the column; over a band, whose height says nothing, at the head of the chart. */
function totalValue({ year, lacks, parts, total }: StackedYear, x: ColumnScale, { place }: ValueScale): ColumnValue[] {
  if (total === undefined) return [];
  const height = lacks === 'withheld' ? headRoom : place(magnitude(total) ?? parts.at(-1)?.high ?? 0);
  // Right beside a number the line of a total would read as a dash.
  const half = x.width / 2 + (lacks === 'absent' ? 4 : 0);
  const sides = { left: x.place(year) - half, right: x.place(year) + half };
  const column = { ...sides, top: height, bottom: lacks === 'absent' ? height + 1 : place(0) };
  return [{ year, cell: total, x: x.place(year), y: height, isBelow: false, column }];
}

/** Labels stand beside their part; beside a column that is not stacked, one under the other. */
function wishes({ parts }: StackedYear, series: Series[], { place }: ValueScale, bottom: number): number[] {
  const middle = ({ low, high }: StackPart) => place((low + high) / 2);
  if (parts.length > 0) return parts.map(middle);
  return series.map((_, index) => bottom - ((index + 0.5) * (bottom - headRoom)) / series.length);
}
