/** The line of a series, broken where a year has no value, and its dots. */
import * as Plot from '@observablehq/plot';
import { isValue } from '../../model/cell.ts';
import type { Series, YearCell } from '../../model/chart.ts';
import { classOptions } from '../svg.ts';
import { cellState, magnitude, type CellState } from '../text.ts';

export const mostDots = 12;

export type SeriesLook = { curve: 'linear' | 'step-after'; dot: number; lastDot: number };
type Segment = { state: CellState; from: YearCell; to: YearCell };

export function seriesMarks({ tone, points: all }: Series, years: string[], look: SeriesLook): Plot.Markish[] {
  const points = years.flatMap((year) => all.find((point) => point.year === year) ?? []);
  const pieces = look.curve === 'linear' && isSparse(points) ? [] : segments(points, years);
  const shown = points.filter((point) => isValue(point.cell) && hasDot(point, points, pieces));
  const lines = Plot.link(pieces, {
    x1: ({ from }: Segment) => from.year,
    x2: ({ to }: Segment) => to.year,
    curve: look.curve,
    y1: ({ from }: Segment) => magnitude(from.cell),
    y2: ({ to }: Segment) => magnitude(to.cell),
    ...classOptions(
      `series ${tone}`,
      pieces.map(({ state }) => `line ${state}`),
    ),
  });
  const dots = Plot.dot(shown, {
    x: 'year',
    y: ({ cell }: YearCell) => magnitude(cell),
    sort: null,
    r: (point: YearCell) => (point === points.at(-1) ? look.lastDot : look.dot),
    ...classOptions(
      `series ${tone}`,
      shown.map(({ cell }) => `dot ${cellState(cell)}`),
    ),
  });
  return [lines, dots];
}

/** Drawn as points only. */
function isSparse(points: YearCell[]): boolean {
  return points.filter(({ cell }) => isValue(cell)).length < 3;
}

/** Only of neighbouring years without a break; demonstration if one end is. */
function segments(points: YearCell[], years: string[]): Segment[] {
  return points.slice(1).flatMap((to, index) => {
    const from = points[index]!;
    if (!isValue(from.cell) || !isValue(to.cell) || to.cell.flags.includes('break')) return [];
    if (years.indexOf(to.year) - years.indexOf(from.year) !== 1) return [];
    return [{ state: segmentState(cellState(from.cell), cellState(to.cell)), from, to }];
  });
}

function segmentState(...ends: CellState[]): CellState {
  return (['demonstration', 'provisional'] as const).find((state) => ends.includes(state)) ?? 'official';
}

function hasDot(point: YearCell, points: YearCell[], pieces: Segment[]): boolean {
  const alone = !pieces.some((piece) => piece.from === point || piece.to === point);
  return points.length <= mostDots || alone || point === points.at(-1);
}
