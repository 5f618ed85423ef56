/** The axis of years: years as points or columns, their labels, the zero line above them. */
import * as Plot from '@observablehq/plot';
import type { YearCell } from '../../model/chart.ts';
import { elementOf, typeSizes, type ChartSettings, type Child } from '../svg.ts';
import { textWidth } from '../text.ts';

const yearSteps = [1, 2, 3, 4, 5, 10, 20, 50, 100];

export function yearWidth({ medium }: ChartSettings): number {
  return textWidth('2021', typeSizes[medium].axis);
}

/** Full years below the zero line, with small ticks where a year is not written; the last one always is. */
export function yearAxis(years: string[], place: YearPlace, y: number, settings: ChartSettings): Element {
  const draw = elementOf(settings.document);
  const size = typeSizes[settings.medium].axis;
  const written = writtenYears(years, place, yearWidth(settings) + 6);
  const marks: Child[] = years.map((year) => {
    const x = place(year);
    if (!written.has(year)) return draw('line', { class: 'tick', x1: x, x2: x, y1: y, y2: y + 4 });
    const tone = year === settings.current ? 'current' : undefined;
    return draw('text', { class: tone, x, y: y + 7 + size, 'text-anchor': 'middle', 'font-size': size }, year);
  });
  return draw('g', { class: 'axis years' }, ...marks);
}

/** The last year first, then every one that keeps its distance from those already written. */
function writtenYears(years: string[], place: YearPlace, apart: number): Set<string> {
  const distance = (from: string, to: string) => place(to) - place(from);
  const every = yearSteps.find((step) => years.length <= step || distance(years[0]!, years[step]!) >= apart) ?? 100;
  const last = years.at(-1)!;
  const kept = years.filter((year, index) => index % every === 0 && (year === last || distance(year, last) >= apart));
  return new Set([...kept, last]);
}

/** Where a year stands on the chart: its middle. */
export type YearPlace = (year: string) => number;

export type PointScale = { options: Plot.ScaleOptions; place: YearPlace };

/** Every year from the first to the last, also those of which nothing is known: time has no holes. */
export function yearsOf(series: { points: YearCell[] }[]): string[] {
  const known = [...new Set(series.flatMap(({ points }) => points.map(({ year }) => year)))].sort();
  const first = Number(known[0]);
  const last = Number(known.at(-1));
  if (!known.every((year) => /^\d{4}$/.test(year)) || last - first > 400) return known;
  return Array.from({ length: last - first + 1 }, (_, index) => String(first + index));
}

/** Years as points from `left` to `right`; a single one stands at the right, where the latest always stands. */
export function pointScale(years: string[], left: number, right: number): PointScale {
  const options = { type: 'point', domain: years, range: [left, right], padding: 0, align: 1, round: false } as const;
  const scale = Plot.scale({ x: options });
  return { options, place: (year) => Number(scale.apply(year)) };
}

/** Years as columns: `place` is the middle of a column. */
export type ColumnScale = PointScale & { width: number; step: number };

const columnShare = 0.76;
const widestColumn = 56;

/**
 * Columns from `left` to `right`; a single one stands at the right, where the latest always stands. Columns narrower
 * than `label`, what is written under them, keep its room on both sides.
 */
export function columnScale(years: string[], left: number, right: number, label: number): ColumnScale {
  const own = columnsBetween(years, left, right);
  const spill = Math.max(0, (label - own.width) / 2);
  return spill === 0 ? own : columnsBetween(years, left + spill, right - spill);
}

function columnsBetween(years: string[], left: number, right: number): ColumnScale {
  const span = right - left;
  const gaps = years.length - 1;
  const width = Math.min((span * columnShare) / (gaps + columnShare), widestColumn);
  const step = gaps > 0 ? (span - width) / gaps : width;
  const range = [right - step * gaps - width, right];
  const options = {
    type: 'band',
    domain: years,
    range,
    paddingInner: 1 - width / step,
    paddingOuter: 0,
    round: false,
  } as const;
  const scale = Plot.scale({ x: options });
  return { options, place: (year) => Number(scale.apply(year)) + width / 2, width, step };
}

/** What stands under the zero line: ticks and years. */
export const yearRoom = 28;

const paperHeight = 224;

/**
 * Where the zero line of a chart over the years stands: on screen at a share of the width. On paper every panel is
 * 168 pt high with its years, so that the lines of a pair are level, and text, figure and table share a page.
 */
export function baseline({ medium, width }: ChartSettings, share: number, least: number, most: number): number {
  if (medium === 'paper') return paperHeight - yearRoom;
  return Math.round(Math.min(Math.max(width * share, least), most));
}
