/** Small drawings without text beside a number: sparkline, bar, field of dots. */
import { isDemonstration, isValue, type Cell } from '../../model/cell.ts';
import type { YearCell } from '../../model/chart.ts';
import { pointScale, valueScale, yearsOf } from '../axes.ts';
import { narrowBands, seriesMarks } from '../marks.ts';
import { elementMark, elementOf, hatch, ornament, plotElements, rounded } from '../svg.ts';
import type { ChartSettings, Child } from '../svg.ts';
import { cellState, magnitude } from '../text.ts';

const sparklineFrame = { left: 0, right: 84, top: 4, bottom: 24 };

export function sparkline(points: YearCell[], tone: string, settings: ChartSettings): string {
  const narrow = { ...settings, width: sparklineFrame.right };
  const series = { name: '', tone, points };
  const years = yearsOf([series]);
  const x = pointScale(years, 5, sparklineFrame.right - 5);
  const values = points.flatMap(({ cell }) => magnitude(cell) ?? []);
  const y = valueScale(values, [sparklineFrame.bottom, sparklineFrame.top]);
  const bands = narrowBands(series, { years, place: x.place, ...sparklineFrame }, narrow).map(elementMark);
  const marks = [...bands, ...seriesMarks(series, years, { curve: 'linear', dot: 1.8, lastDot: 3 })];
  return ornament('sparkline', narrow, 28, plotElements(sparklineFrame, { x: x.options, y: y.options, marks }, narrow));
}

const cellBarHeight = 12;
const stubWidth = 20;

/** `largest` fills the width. */
export function cellBar(cell: Cell, largest: number, tone: string, settings: ChartSettings): string {
  return ornament('cell-bar', settings, cellBarHeight, cellBarMark(cell, largest, tone, settings));
}

function cellBarMark(cell: Cell, largest: number, tone: string, { document, width }: ChartSettings): Child[] {
  const draw = elementOf(document);
  if (cell.state === 'withheld') return [hatch({ x: 0, y: 1, width: stubWidth, height: cellBarHeight - 2 }, document)];
  if (!isValue(cell)) return [];
  const share = largest > 0 ? Math.max(0, magnitude(cell)!) / largest : 0;
  const zero = draw('line', { class: 'zero', x1: 0.5, x2: 0.5, y1: 0, y2: cellBarHeight });
  if (share === 0) return [zero];
  const box = { x: 0.6, y: 1.6, width: share * (width - 1.2), height: cellBarHeight - 3.2 };
  return [draw('rect', { class: `bar ${tone} ${cellState(cell)}`, ...box })];
}

const pixelsPerPoint = 4 / 3;
const dotsPerRow = 80;
const dotPitch = 4.2 * pixelsPerPoint;

/** One dot for `per` persons. Throws on a figure that is not published. */
export function dotField(persons: Cell, per: number, tone: string, settings: ChartSettings): string {
  if (!isValue(persons) || isDemonstration(persons)) throw new Error('invalid cell: not a published value');
  const count = Math.round(magnitude(persons)! / per);
  const rows = Array.from({ length: Math.ceil(count / dotsPerRow) }, (_, row) =>
    Math.min(dotsPerRow, count - row * dotsPerRow),
  );
  const dots = elementOf(settings.document)('path', { class: `dots ${tone}`, d: rows.map(dotRowPath).join('') });
  return ornament('dot-field', { ...settings, width: dotsPerRow * dotPitch }, rows.length * dotPitch, [dots]);
}

/** Round caps of zero-length lines, to save bytes. */
function dotRowPath(dots: number, row: number): string {
  const start = `M${rounded(dotPitch / 2)} ${rounded((row + 0.5) * dotPitch)}h0`;
  return start + `m${rounded(dotPitch)} 0h0`.repeat(dots - 1);
}
