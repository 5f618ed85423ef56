/** Horizontal bars with name and value, in the order of the data. */
import * as Plot from '@observablehq/plot';
import { isValue } from '../../model/cell.ts';
import type { NamedBars, NamedCell } from '../../model/chart.ts';
import { cellSpans, cellText } from '../labels/endLabels.ts';
import { classOptions, elementOf, hatch, picture, plotElements, typeSizes } from '../svg.ts';
import type { ChartSettings, Frame } from '../svg.ts';
import { cellState, evenLines, magnitude, screenSans, sharedUnit, textWidth } from '../text.ts';

export function namedBars({ bars, unit, ...set }: NamedBars, settings: ChartSettings): string {
  sharedUnit(bars.map(({ cell }) => cell));
  const layout = barLayout(bars, unit, settings, set);
  const { rows, height, x, frame } = layout;
  const drawnRows = rows.filter(({ bar }) => magnitude(bar.cell));
  const boxes = Plot.rect(drawnRows, {
    x1: 0,
    x2: ({ bar }: BarRow) => magnitude(bar.cell),
    y1: 'top',
    y2: 'bottom',
    ...classOptions('bars', drawnRows, ({ bar }) => `bar ${bar.tone} ${cellState(bar.cell)}`),
  });
  const zero = Plot.ruleX(
    [0],
    classOptions('axis', [0], () => 'zero'),
  );
  const marks = [boxes, zero];
  const drawn = [
    ...plotElements(frame, { x: x.options, y: { type: 'identity' }, marks }, settings),
    ...rows.filter(({ bar }) => bar.cell.state === 'withheld').map((row) => withheldStub(row, layout, settings)),
    ...rows.flatMap((row) => [nameText(row, layout, settings), valueText(row, layout, settings)]),
  ];
  const places = rows.map(({ top, bottom, middle }) => ({ middle, height: bottom - top }));
  return picture('bars', settings, height, drawn, { by: 'row', rows: places });
}

function withheldStub({ top, bottom }: BarRow, { x, stubLength }: BarLayout, { document }: ChartSettings): Element {
  return hatch({ x: x.place(0), y: top, width: stubLength, height: bottom - top }, document);
}

function nameText({ lines, middle }: BarRow, { nameEdge, lineHeight }: BarLayout, settings: ChartSettings): Element {
  const draw = elementOf(settings.document);
  const isPaper = settings.medium === 'paper';
  const size = typeSizes[settings.medium].name;
  const x = isPaper ? 0 : nameEdge;
  const top = middle + size * 0.36 - ((lines.length - 1) * lineHeight) / 2;
  const spans = lines.map((line, index) => draw('tspan', { x, y: top + index * lineHeight }, line));
  const look = { class: isPaper ? 'row strong' : 'row', 'text-anchor': isPaper ? undefined : 'end' };
  return draw('text', { ...look, 'font-size': size, 'data-literal': '' }, ...spans);
}

/** On the left of a negative bar. */
function valueText({ bar, middle }: BarRow, layout: BarLayout, settings: ChartSettings): Element {
  const { x, stubLength, unit, isSigned } = layout;
  const size = typeSizes[settings.medium].unit;
  const value = magnitude(bar.cell) ?? 0;
  const length = bar.cell.state === 'withheld' ? stubLength : 0;
  const place = { x: x.place(value) + (value < 0 ? -6 : length + 6), y: middle + size * 0.36, 'font-size': size };
  const tone = isValue(bar.cell) && cellState(bar.cell) === 'official' ? 'bar-value strong' : 'bar-value';
  const look = { class: tone, 'text-anchor': value < 0 ? 'end' : undefined };
  const [number, ...small] = cellSpans(bar.cell, size, settings, unit);
  const isRise = isSigned && value > 0 && typeof number === 'string';
  const signed = isRise ? number.replace(/^≈?/, '$&+') : number!;
  return elementOf(settings.document)('text', { ...look, 'data-derived': bar.derived, ...place }, signed, ...small);
}

type BarRow = { bar: NamedCell; lines: string[]; top: number; bottom: number; middle: number };

type BarLayout = {
  rows: BarRow[];
  height: number;
  frame: Frame;
  x: { options: Plot.ScaleOptions; place: (value: number) => number; span: number };
  nameEdge: number;
  lineHeight: number;
  stubLength: number;
  /** Empty where only the unit line has it. */
  unit: string;
  /** Of changes, or with negative values, every sign is written. */
  isSigned: boolean;
};

type Pitch = { row: number; bar: number };

const pitches = { screen: { row: 24, bar: 14 }, paper: { row: 40, bar: 20 } };

/** Where a picture has room for it. */
const widestPitch = 52;

/** 18 pt with bars of 10. */
const densePitch = { row: 22, bar: 12 };

const stubLength = 26;
const longestName = 14;
const valueGap = 6;

/** Names have up to 42 % of the width, values their room, bars the rest. */
function barLayout(
  bars: NamedCell[],
  unitWords: string,
  settings: ChartSettings,
  { isDense = false, isChange = false }: Pick<NamedBars, 'isDense' | 'isChange'> = {},
): BarLayout {
  const { width, medium } = settings;
  const sizes = typeSizes[medium];
  const weight = medium === 'paper' ? screenSans.bold : 1;
  const room = Math.min(longestName * sizes.name, width * 0.42);
  const names = bars.map(({ name }) => evenLines(name, sizes.name * weight, room));
  const nameEdge = Math.ceil(Math.max(...names.flat().map((line) => textWidth(line, sizes.name * weight))));
  const isSigned = isChange || bars.some(({ cell }) => (magnitude(cell) ?? 0) < 0);
  const left = nameEdge + (medium === 'paper' ? 20 : 10);
  const unit = medium === 'paper' && barScale(bars, left, unitWords, settings).span >= width / 4 ? unitWords : '';
  const x = barScale(bars, left, unit, settings);
  const lineHeight = Math.round(sizes.name * 1.25);
  const usual = isDense && medium === 'paper' ? densePitch : pitches[medium];
  const rows = barRows(bars, names, lineHeight, pitchWithin(usual, bars.length, settings));
  const height = rows.at(-1)?.end ?? 0;
  const frame = { left, right: width, top: 0, bottom: height };
  return { rows, height, frame, x, nameEdge, lineHeight, stubLength, unit, isSigned };
}

function pitchWithin(usual: Pitch, count: number, { height }: ChartSettings): Pitch {
  const row = height === undefined ? 0 : Math.min(widestPitch, Math.floor(height / count));
  return row <= usual.row ? usual : { row, bar: Math.round((row * usual.bar) / usual.row) };
}

function barRows(bars: NamedCell[], names: string[][], lineHeight: number, pitch: Pitch) {
  return bars.reduce<(BarRow & { end: number })[]>((rows, bar, index) => {
    const lines = names[index]!;
    const start = rows.at(-1)?.end ?? 0;
    const height = Math.max(pitch.row, lines.length * lineHeight + (pitch === densePitch ? 4 : 8));
    const middle = start + height / 2;
    const top = middle - pitch.bar / 2;
    const bottom = middle + pitch.bar / 2;
    return [...rows, { bar, lines, top, bottom, middle, end: start + height }];
  }, []);
}

/** The longest on which all values fit beside their bars. */
function barScale(bars: NamedCell[], left: number, unit: string, settings: ChartSettings): BarLayout['x'] {
  const size = typeSizes[settings.medium].unit * screenSans.bold;
  const sides = bars.map(({ cell }) => ({
    value: magnitude(cell) ?? 0,
    room:
      textWidth(`+${cellText(cell, settings, unit)}`, size) + valueGap + (cell.state === 'withheld' ? stubLength : 0),
  }));
  const low = Math.min(0, ...sides.map(({ value }) => value));
  const high = Math.max(0, ...sides.map(({ value }) => value));
  const roomOf = (isBelow: boolean) =>
    Math.max(0, ...sides.filter(({ value }) => value < 0 === isBelow).map(({ room }) => room));
  const domain: [number, number] = low === high ? [0, 1] : [low, high];
  const range: [number, number] = [left + roomOf(true), settings.width - roomOf(false) - 1];
  const options = { type: 'linear', domain, range } as const;
  const scale = Plot.scale({ x: options });
  return { options, place: (value) => Number(scale.apply(value)), span: range[1] - range[0] };
}
