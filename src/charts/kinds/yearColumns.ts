/** A column for each year with its value at the end: the form for paper. */
import * as Plot from '@observablehq/plot';
import type { YearCell, YearColumns } from '../../model/chart.ts';
import {
  baseline,
  columnScale,
  headRoom,
  periodPlaces,
  valueRules,
  valueScale,
  yearAxis,
  yearRoom,
  yearsOf,
  yearWidth,
} from '../axes.ts';
import type { ColumnScale, ValueScale } from '../axes.ts';
import { columnValues, type ColumnValue } from '../labels/valueLabels.ts';
import { bracketMarks } from '../marks.ts';
import { classOptions, hatch, picture, plotElements, type ChartSettings } from '../svg.ts';
import { cellState, magnitude, sharedUnit } from '../text.ts';

const stubHeight = 36;

export function yearColumns({ series }: YearColumns, settings: ChartSettings): string {
  const { points, tone } = series;
  const cells = points.map(({ cell }) => cell);
  sharedUnit(cells);
  const years = yearsOf([series]);
  const bottom = baseline(settings, 0.5, 170, 260);
  const values = cells.flatMap((cell) => magnitude(cell) ?? []);
  // a negative column keeps room for its value above the years
  const y = valueScale(values, [values.some((value) => value < 0) ? bottom - 18 : bottom, headRoom]);
  const x = columnScale(years, 4, settings.width - 4, yearWidth(settings));
  const drawn = points.filter(({ cell }) => magnitude(cell));
  const bars = Plot.barY(drawn, {
    x: 'year',
    y1: 0,
    y2: ({ cell }: YearCell) => magnitude(cell),
    inset: 0.6,
    ...classOptions(`series ${tone}`, drawn, ({ cell }) => `bar ${cellState(cell)}`),
  });
  const marks = [bars, valueRules({ ...y, ticks: [0] })];
  const hidden = points.filter(({ cell }) => cell.state === 'withheld');
  const stubs = hidden.map(({ year }) => withheldStub(year, x, y, settings));
  const stage = { years, place: x.place, step: x.step, top: headRoom, bottom };
  const frame = { left: 0, right: settings.width, top: headRoom, bottom };
  const numbers = points.map((point) => columnValue(point, x, y));
  const children = [
    ...plotElements(frame, { x: x.options, y: y.options, marks }, settings),
    ...stubs,
    ...bracketMarks([series], stage, settings),
    ...columnValues(numbers, settings.width, settings),
    yearAxis(years, x.place, bottom, settings),
  ];
  return picture('columns', settings, bottom + yearRoom, children, periodPlaces(stage));
}

function withheldStub(year: string, x: ColumnScale, y: ValueScale, { document }: ChartSettings): Element {
  const box = { x: x.place(year) - x.width / 2, y: y.place(0) - stubHeight, width: x.width, height: stubHeight };
  return hatch(box, document);
}

function columnValue(point: YearCell, x: ColumnScale, y: ValueScale): ColumnValue {
  const value = magnitude(point.cell) ?? 0;
  const end = y.place(value) - (point.cell.state === 'withheld' ? stubHeight : 0);
  const sides = { left: x.place(point.year) - x.width / 2, right: x.place(point.year) + x.width / 2 };
  const column = { ...sides, top: Math.min(end, y.place(0)), bottom: Math.max(end, y.place(0)) };
  return { ...point, x: x.place(point.year), y: end, isBelow: value < 0, column };
}
