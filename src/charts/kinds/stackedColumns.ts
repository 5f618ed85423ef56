/** Parts of a declared total as stacked columns, values inside them, the released total above. */
import * as Plot from '@observablehq/plot';
import { type Cell, notAvailable } from '../../model/cell.ts';
import type { Series, StackedColumns, YearCell, YearColumns } from '../../model/chart.ts';
import {
  baseline,
  columnScale,
  headRoom,
  periodPlaces,
  valueLabels,
  valueLabelsWidth,
  valueRules,
  valueScale,
  yearAxis,
  yearRoom,
  yearsOf,
  yearWidth,
} from '../axes.ts';
import type { ColumnScale, ValueScale } from '../axes.ts';
import { bracketedText, endLabelMarks, endLabels } from '../labels/endLabels.ts';
import { type ColumnValue, columnValues } from '../labels/valueLabels.ts';
import { bracketMarks, gapMarks, withheldBands } from '../marks.ts';
import { classOptions, elementMark, elementOf, hatch, picture, plotElements, typeSizes } from '../svg.ts';
import type { ChartSettings } from '../svg.ts';
import { cellIn, cellState, magnitude, sharedUnit, textWidth } from '../text.ts';

const narrowWidth = 400;

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
  // narrow charts leave the axis to the columns
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
  const totals = stack.flatMap((year) => totalValue(year, x, y));
  const drawn = [
    ...(hasAxis ? [valueLabels(y, settings)] : []),
    ...plotElements({ left: 0, right, top: headRoom, bottom }, { x: x.options, y: y.options, marks }, settings),
    ...gapMarks(input.parts, stage, settings),
    ...bracketMarks([...input.parts, { name: '', tone: 'ink', points: input.totals }], stage, settings),
    ...partValues(stack.slice(0, -1), x, y, settings),
    ...columnValues(totals, right, settings),
    ...endLabelMarks(labels, wishes(stack.at(-1)!, parts, y, bottom), right + 12, bottom + 4, settings),
    yearAxis(years, x.place, bottom, settings),
  ];
  return picture('stack', settings, bottom + yearRoom, drawn, periodPlaces(stage));
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
    ...classOptions('bars', parts, ({ tone, cell }) => `bar ${tone} ${cellState(cell)}`),
  });
}

/** A line where not all parts are known. */
function totalTicks(stack: StackedYear[]): Plot.Markish {
  const alone = stack.filter(({ lacks, total }) => lacks === 'absent' && total?.state === 'value');
  return Plot.tickY(alone, {
    x: 'year',
    y: ({ total }: StackedYear) => magnitude(total!),
    ...classOptions('totals', alone, () => 'total-tick'),
  });
}

/** Above the column; over a withheld band at the top. */
function totalValue({ year, lacks, parts, total }: StackedYear, x: ColumnScale, { place }: ValueScale): ColumnValue[] {
  if (total === undefined) return [];
  const height = lacks === 'withheld' ? headRoom : place(magnitude(total) ?? parts.at(-1)?.high ?? 0);
  // beside a number a line would read as a dash
  const half = x.width / 2 + (lacks === 'absent' ? 4 : 0);
  const sides = { left: x.place(year) - half, right: x.place(year) + half };
  const column = { ...sides, top: height, bottom: lacks === 'absent' ? height + 1 : place(0) };
  return [{ year, cell: total, x: x.place(year), y: height, isBelow: false, column }];
}

/** Without parts evenly spread. */
function wishes({ parts }: StackedYear, series: Series[], { place }: ValueScale, bottom: number): number[] {
  const middle = ({ low, high }: StackPart) => place((low + high) / 2);
  if (parts.length > 0) return parts.map(middle);
  return series.map((_, index) => bottom - ((index + 0.5) * (bottom - headRoom)) / series.length);
}

type StackPart = { year: string; tone: string; cell: Cell; low: number; high: number };

/** Without `parts` where one is withheld or not available. */
type StackedYear = { year: string; parts: StackPart[]; lacks: Cell['state'] | undefined; total: Cell | undefined };

/** For drawing only: the printed total is the released one. */
function stackedYears({ totals }: StackedColumns, parts: Series[], years: string[]): StackedYear[] {
  return years.map((year) => {
    const lacks = lackIn(parts, year);
    return { year, lacks, total: cellIn({ points: totals }, year), parts: lacks ? [] : partsIn(parts, year) };
  });
}

/** By the latest year that has numbers. */
function largestFirst(parts: Series[], years: string[]): Series[] {
  const latest = years.toReversed().find((year) => lackIn(parts, year) === undefined) ?? years.at(-1);
  const size = (part: Series) => magnitude(cellIn(part, latest) ?? notAvailable) ?? 0;
  return parts.toSorted((a, b) => size(b) - size(a));
}

function lackIn(parts: Series[], year: string): Cell['state'] | undefined {
  const cells = parts.map((part) => cellIn(part, year) ?? notAvailable);
  if (cells.some(({ state }) => state === 'withheld')) return 'withheld';
  return cells.some((cell) => cell.state === 'absent' && cell.why === 'not available') ? 'absent' : undefined;
}

function partsIn(parts: Series[], year: string): StackPart[] {
  return parts.reduce<StackPart[]>((stack, part) => {
    const cell = cellIn(part, year) ?? notAvailable;
    const low = stack.at(-1)?.high ?? 0;
    return [...stack, { year, tone: part.tone, cell, low, high: low + (magnitude(cell) ?? 0) }];
  }, []);
}

function partValues(stack: StackedYear[], x: ColumnScale, y: ValueScale, settings: ChartSettings): Element[] {
  const draw = elementOf(settings.document);
  const size = typeSizes[settings.medium].value;
  return stack
    .flatMap(({ parts }) => parts)
    .filter((part) => isPartRoomy(part, x, y, settings))
    .map((part) => {
      const place = { x: x.place(part.year), y: y.place((part.low + part.high) / 2) + size * 0.36 };
      const look = { class: `inside ${part.tone} ${cellState(part.cell)}`, 'text-anchor': 'middle', 'font-size': size };
      return draw('text', { ...look, ...place, 'data-year': part.year }, bracketedText(part.cell, settings));
    });
}

function isPartRoomy(part: StackPart, x: ColumnScale, y: ValueScale, settings: ChartSettings): boolean {
  const size = typeSizes[settings.medium].value;
  const height = y.place(part.low) - y.place(part.high);
  return height >= size + 6 && textWidth(bracketedText(part.cell, settings), size) + 4 <= x.width;
}

/** A column for each year with its value at the end: the form for paper. */
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
