/** The axes of a chart: the scale of values from zero, with hairlines and numbers, and the scale of years. */
import * as Plot from '@observablehq/plot';
import { tickFormat, ticks } from 'd3';
import type { YearCell } from '../model/chart.ts';
import { consecutiveCodes, kindOfCode } from '../model/period.ts';
import { tickOfCode, yearTick } from '../model/chart.ts';
import { classOptions, elementOf, typeSizes, type ChartSettings, type Child, type ReadingPlaces } from './svg.ts';
import { textBox, textWidth, type TextBox } from './text.ts';

export type ValueScale = {
  options: Plot.ScaleOptions;
  place: (value: number) => number;
  ticks: number[];
  labels: string[];
};

export function valueScale(values: number[], range: [number, number]): ValueScale {
  const low = Math.min(0, ...values);
  const high = Math.max(0, ...values);
  const domain = low === high ? [0, 1] : [low, high];
  const options = { type: 'linear', domain, range } as const;
  const scale = Plot.scale({ y: options });
  const place = (value: number) => Number(scale.apply(value));
  const count = tickCounts.find((many) => areApart(ticks(domain[0]!, domain[1]!, many).map(place))) ?? 1;
  const every = ticks(domain[0]!, domain[1]!, count);
  return { options, place, ticks: every, labels: every.map(tickFormat(domain[0]!, domain[1]!, count)) };
}

const tickCounts = [3, 2, 1];

/** Pixels between two numbers, each of which then stands nearer to its own line than to the next. */
const leastApart = 24;

function areApart([first, second]: number[]): boolean {
  return first === undefined || second === undefined || Math.abs(second - first) >= leastApart;
}

/** The zero line is ink. */
export function valueRules({ ticks }: ValueScale): Plot.Markish {
  const options = classOptions('axis', ticks, (tick) => (tick === 0 ? 'zero' : 'grid'));
  return Plot.ruleY(ticks, options);
}

export function valueLabels({ place, ticks, labels }: ValueScale, { document, medium }: ChartSettings): Element {
  const draw = elementOf(document);
  const texts = ticks.map((tick, index) =>
    draw('text', { x: 0, y: place(tick) - 4, 'font-size': typeSizes[medium].axis }, labels[index]!),
  );
  return draw('g', { class: 'axis values' }, ...texts);
}

export function valueLabelsWidth({ labels }: ValueScale, { medium }: ChartSettings): number {
  return Math.max(...labels.map((label) => textWidth(label, typeSizes[medium].axis)));
}

/** As wide as `reach`: a value there would read as part of an axis number. */
export function valueLabelBoxes({ place, ticks }: ValueScale, reach: number, { medium }: ChartSettings): TextBox[] {
  const size = typeSizes[medium].axis;
  return ticks.map((tick) => textBox(reach / 2, place(tick) - 4, reach, size));
}

const yearSteps = [1, 2, 3, 4, 5, 10, 20, 50, 100];

export function yearWidth({ medium }: ChartSettings): number {
  return textWidth('2021', typeSizes[medium].axis);
}

/** Of more months or quarters only the years are written. */
export const mostPartsWritten = 24;

/** What is written below the axis at a period; without `text` a small tick alone. */
type Tick = { code: string; text?: string; hasLine: boolean };

/** Always with the last period; small ticks for others not written. */
export function yearAxis(years: string[], place: YearPlace, y: number, settings: ChartSettings): Element {
  const draw = elementOf(settings.document);
  const size = typeSizes[settings.medium].axis;
  const ticks = isLong(years) ? longTicks(years, place, settings) : shortTicks(years, place, settings);
  const marks = ticks.flatMap(({ code, text, hasLine }): Child[] => {
    const x = place(code);
    const tone = code === settings.current ? 'current' : undefined;
    const period = text === code ? undefined : code;
    const words = { class: tone, x, y: y + 7 + size, 'text-anchor': 'middle', 'font-size': size, 'data-year': period };
    return [
      ...(hasLine ? [draw('line', { class: 'tick', x1: x, x2: x, y1: y, y2: y + 4 })] : []),
      ...(text === undefined ? [] : [draw('text', words, text)]),
    ];
  });
  return draw('g', { class: 'axis years' }, ...marks);
}

export function isLong(years: string[]): boolean {
  return years.length > mostPartsWritten && kindOfCode(years[0]!) !== 'year';
}

function shortTicks(years: string[], place: YearPlace, settings: ChartSettings): Tick[] {
  const written = writtenYears(years, place, tickWidth(years, settings) + 6);
  return years.map((code) =>
    written.has(code) ? { code, text: tickOfCode(code), hasLine: false } : { code, hasLine: true },
  );
}

const roundSteps = [1, 2, 5, 10, 20, 50];

/** The years where they begin, and the last period. */
function longTicks(years: string[], place: YearPlace, settings: ChartSettings): Tick[] {
  const last = years.at(-1)!;
  const starts = years.filter((code) => yearTick(code) !== undefined && code !== last);
  const apart = yearWidth(settings) + 10;
  const length = starts.length < 2 ? apart : place(starts[1]!) - place(starts[0]!);
  const every = roundSteps.find((step) => step * length >= apart) ?? 100;
  const end = place(last) - (tickWidth(years, settings) + yearWidth(settings)) / 2 - 6;
  const isWritten = (code: string) => Number(yearTick(code)) % every === 0 && place(code) <= end;
  return [
    ...starts.map((code) => ({ code, hasLine: true, ...(isWritten(code) && { text: yearTick(code)! }) })),
    { code: last, text: tickOfCode(last), hasLine: true },
  ];
}

/** Half of what is written at an end of the axis, where it would be cut. */
export function endRoom(years: string[], settings: ChartSettings): number {
  return isLong(years) ? yearWidth(settings) / 2 : tickWidth(years, settings) / 2;
}

function tickWidth(years: string[], { medium }: ChartSettings): number {
  return textWidth(tickOfCode(years.at(-1)!), typeSizes[medium].axis);
}

function writtenYears(years: string[], place: YearPlace, apart: number): Set<string> {
  const distance = (from: string, to: string) => place(to) - place(from);
  const every = yearSteps.find((step) => years.length <= step || distance(years[0]!, years[step]!) >= apart) ?? 100;
  const last = years.at(-1)!;
  const others = years.filter((year, index) => index % every === 0 && (year === last || distance(year, last) >= apart));
  return new Set([...others, last]);
}

export type YearPlace = (year: string) => number;

export type PointScale = { options: Plot.ScaleOptions; place: YearPlace };

export function yearsOf(series: { points: YearCell[] }[]): string[] {
  return consecutiveCodes(series.flatMap(({ points }) => points.map(({ year }) => year)));
}

/** A single year is at the right, where the latest always is. */
export function pointScale(years: string[], left: number, right: number): PointScale {
  const options = { type: 'point', domain: years, range: [left, right], padding: 0, align: 1, round: false } as const;
  const scale = Plot.scale({ x: options });
  return { options, place: (year) => Number(scale.apply(year)) };
}

/** The periods stand at equal distances. */
export function periodPlaces({ years, place, step, top, bottom }: PeriodStage): ReadingPlaces {
  return { by: 'period', first: place(years[0] ?? ''), step, top: top - 12, bottom };
}

type PeriodStage = { years: string[]; place: YearPlace; step: number; top: number; bottom: number };

export type ColumnScale = PointScale & { width: number; step: number };

const columnShare = 0.76;
const widestColumn = 56;

/** Columns narrower than their labels leave room (`label`) at both ends. */
export function columnScale(years: string[], left: number, right: number, label: number): ColumnScale {
  const columns = columnsBetween(years, left, right);
  const spill = Math.max(0, (label - columns.width) / 2);
  return spill === 0 ? columns : columnsBetween(years, left + spill, right - spill);
}

function columnsBetween(years: string[], left: number, right: number): ColumnScale {
  const span = right - left;
  const gaps = years.length - 1;
  const width = Math.min((span * columnShare) / (gaps + columnShare), widestColumn);
  const step = gaps > 0 ? (span - width) / gaps : width;
  const range = [right - step * gaps - width, right];
  const padding = { paddingInner: 1 - width / step, paddingOuter: 0 };
  const options = { type: 'band', domain: years, range, ...padding, round: false } as const;
  const scale = Plot.scale({ x: options });
  return { options, place: (year) => Number(scale.apply(year)) + width / 2, width, step };
}

export const headRoom = 44;

export const yearRoom = 28;

const paperHeight = 224;

/**
 * On paper all panels are 168 pt high with their years, so that pairs are level and text, figure and table share a
 * page.
 */
export function baseline({ medium, width, height }: ChartSettings, share: number, least: number, most: number): number {
  if (height !== undefined) return Math.floor(height) - yearRoom;
  if (medium === 'paper') return paperHeight - yearRoom;
  return Math.round(Math.min(Math.max(width * share, least), most));
}
