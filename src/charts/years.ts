import * as Plot from '@observablehq/plot';
import type { Series, YearCell } from '../model/chart.ts';
import type { Cell } from '../model/cell.ts';

/** Where a year stands on the chart: its middle. */
export type YearPlace = (year: string) => number;

export type PointScale = { options: Plot.ScaleOptions; place: YearPlace };

/** Every year from the first to the last, also those of which nothing is known: time has no holes. */
export function yearsOf(series: { points: YearCell[] }[]): string[] {
  const known = [...new Set(series.flatMap(({ points }) => points.map(({ year }) => year)))].sort();
  const [first, last] = [Number(known[0]), Number(known.at(-1))];
  if (!known.every((year) => /^\d{4}$/.test(year)) || last - first > 400) return known;
  return Array.from({ length: last - first + 1 }, (_, index) => String(first + index));
}

/** Years as points from `left` to `right`; a single one stands at the right, where the latest always stands. */
export function pointScale(years: string[], left: number, right: number): PointScale {
  const options = { type: 'point', domain: years, range: [left, right], padding: 0, align: 1, round: false } as const;
  const scale = Plot.scale({ x: options });
  return { options, place: (year) => Number(scale.apply(year)) };
}

export function cellIn({ points }: Pick<Series, 'points'>, year: string | undefined): Cell | undefined {
  return points.find((point) => point.year === year)?.cell;
}
