import { isValue } from '../model/cell.ts';
import { cellState, type CellState } from './cellState.ts';
import { elementOf, rounded, type Child } from './element.ts';
import { magnitude } from './magnitude.ts';
import type { ChartSettings, Series, YearCell } from './settings.ts';
import type { ValueScale } from './valueAxis.ts';
import type { YearPlace } from './yearAxis.ts';

const mostDots = 12;
type Segment = { state: CellState; from: YearCell; to: YearCell };
type Scales = { x: YearPlace; y: ValueScale };

/** One series: a line broken wherever a year has no value, and its dots. */
export function seriesLine(series: Series, years: string[], scales: Scales, settings: ChartSettings): Element {
  const draw = elementOf(settings.document);
  const points = years.flatMap((year) => series.points.find((point) => point.year === year) ?? []);
  const pieces = segments(points, years);
  const lines = pieces.map((piece) => draw('path', { class: `line ${piece.state}`, d: segmentPath(piece, scales) }));
  const shown = points.filter((point) => isValue(point.cell) && hasDot(point, points, pieces));
  const dots: Child[] = shown.map((point) => dot(point, point === points.at(-1), scales, settings));
  return draw('g', { class: `series ${series.tone}` }, ...lines, ...dots);
}

/** Joins neighbouring years only; a break in series is left open; one demonstration end makes the segment one. */
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

function segmentPath({ from, to }: Segment, { x, y }: Scales): string {
  const ends = [from, to].map(({ year, cell }) => `${rounded(x(year))},${rounded(y(magnitude(cell)!))}`);
  return `M${ends.join('L')}`;
}

function hasDot(point: YearCell, points: YearCell[], pieces: Segment[]): boolean {
  const alone = !pieces.some((piece) => piece.from === point || piece.to === point);
  return points.length <= mostDots || alone || point === points.at(-1);
}

function dot({ year, cell }: YearCell, last: boolean, { x, y }: Scales, { document }: ChartSettings): Element {
  const place = { cx: x(year), cy: y(magnitude(cell)!), r: last ? 4.5 : 3 };
  return elementOf(document)('circle', { class: `dot ${cellState(cell)}`, ...place });
}
