/** Rows, scale and room for names and values of a bar chart. */
import * as Plot from '@observablehq/plot';
import type { NamedBars, NamedCell } from '../../model/chart.ts';
import { cellText } from '../labels/cellText.ts';
import { typeSizes, type ChartSettings, type Frame, type Medium } from '../svg.ts';
import { evenLines, magnitude, screenSans, textWidth } from '../text.ts';

export type BarRow = { bar: NamedCell; lines: string[]; top: number; bottom: number; middle: number };

export type BarLayout = {
  rows: BarRow[];
  height: number;
  frame: Frame;
  x: { options: Plot.ScaleOptions; place: (value: number) => number; span: number };
  /** Where names end. */
  nameEdge: number;
  lineHeight: number;
  stubLength: number;
  /** Written after each value; empty where the unit line alone says it. */
  unit: string;
  /** True where values are changes, or some are below zero: then every sign is written. */
  isSigned: boolean;
};

const pitches: Record<Medium, { row: number; bar: number }> = {
  screen: { row: 24, bar: 14 },
  paper: { row: 40, bar: 20 },
};

/** Lines of text on paper: 18 pt with bars of 10. */
const densePitch = { row: 22, bar: 12 };

const stubLength = 26;
const longestName = 14;
const valueGap = 6;

/** Names first, whole, in at most two fifths of the width; values have their room; bars have the rest. */
export function barLayout(
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
  const unit = medium === 'paper' && isRoomy(barScale(bars, left, unitWords, settings), width) ? unitWords : '';
  const x = barScale(bars, left, unit, settings);
  const lineHeight = Math.round(sizes.name * 1.25);
  const rows = barRows(bars, names, lineHeight, isDense && medium === 'paper' ? densePitch : pitches[medium]);
  const height = rows.at(-1)?.end ?? 0;
  const frame = { left, right: width, top: 0, bottom: height };
  return { rows, height, frame, x, nameEdge, lineHeight, stubLength, unit, isSigned };
}

function barRows(bars: NamedCell[], names: string[][], lineHeight: number, pitch: { row: number; bar: number }) {
  return bars.reduce<(BarRow & { end: number })[]>((rows, bar, index) => {
    const lines = names[index]!;
    const start = rows.at(-1)?.end ?? 0;
    const own = Math.max(pitch.row, lines.length * lineHeight + (pitch === densePitch ? 4 : 8));
    const middle = start + own / 2;
    const top = middle - pitch.bar / 2;
    const bottom = middle + pitch.bar / 2;
    return [...rows, { bar, lines, top, bottom, middle, end: start + own }];
  }, []);
}

/** The longest scale on which every value still finds room at the end of its bar. */
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

/** Where units would leave too little for the bars, the unit line alone says the unit. */
function isRoomy({ span }: BarLayout['x'], width: number): boolean {
  return span >= width / 4;
}
