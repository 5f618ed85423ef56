/** Small drawings without text beside a number: sparkline, small line, bar, field of dots. */
import { isDemonstration, isValue, type Cell } from '../../model/cell.ts';
import type { Strip } from '../../model/block.ts';
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

const smallHeight = 64;

/** One of many lines that have one scale from zero, that of `ruler`. */
export function smallLine(points: YearCell[], tone: string, ruler: Cell[], settings: ChartSettings): string {
  const { document, width } = settings;
  const frame = { left: 0, right: width, top: 6, bottom: smallHeight - 6 };
  const series = { name: '', tone, points };
  const years = yearsOf([series]);
  const x = pointScale(years, 6, width - 6);
  const y = valueScale(
    ruler.flatMap((cell) => magnitude(cell) ?? []),
    [frame.bottom, frame.top],
  );
  const zero = elementOf(document)('line', { class: 'zero', x1: 0, x2: width, y1: y.place(0), y2: y.place(0) });
  const bands = narrowBands(series, { years, place: x.place, ...frame }, settings).map(elementMark);
  const marks = [...bands, ...seriesMarks(series, years, { curve: 'linear', dot: 2.2, lastDot: 3.2 })];
  return ornament('small-line', settings, smallHeight, [
    zero,
    ...plotElements(frame, { x: x.options, y: y.options, marks }, settings),
  ]);
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

const stripHeight = 34;
const stripRadius = 6.6;

/** Areas by size on a line from zero: circles, a larger one for the first and a square for the second, joined. */
export function strip({ cells, first, second }: Strip, settings: ChartSettings): string {
  const { document, width } = settings;
  const draw = elementOf(document);
  const sizes = cells.map(magnitude);
  const largest = Math.max(0, ...sizes.flatMap((size) => size ?? []));
  const middle = stripHeight / 2;
  const end = width - stripRadius - 1;
  // whole pixels: a place must not read like a number of the data
  const place = (size: number) => Math.round(1 + (largest > 0 ? (Math.max(0, size) / largest) * (end - 1) : 0));
  const rule = draw('line', { class: 'grid', x1: 1, x2: end, y1: middle, y2: middle });
  const zero = draw('line', { class: 'zero', x1: 1, x2: 1, y1: middle - 5, y2: middle + 5 });
  const isOther = (index: number) => sizes[index] !== undefined && index !== first;
  const dots = (['value', 'demonstration'] as const).flatMap((look) => {
    const shown = cells.map((cell, index) => isOther(index) && (look === 'demonstration') === isDemonstration(cell));
    const path = sizes.map((size, index) => (shown[index] ? `M${place(size!)} ${middle}h0` : '')).join('');
    if (path === '') return [];
    return ['dots', ...(look === 'demonstration' ? ['dots hollow'] : [])].map((name) =>
      draw('path', { class: name, d: path }),
    );
  });
  const places = sizes.map((size) => (size === undefined ? '' : place(size))).join(' ');
  const one = sizes[first];
  const other = second === undefined ? undefined : sizes[second];
  const half = stripRadius - 0.6;
  const joined = one !== undefined && other !== undefined;
  const between = joined
    ? [draw('line', { class: 'joined', x1: place(one), x2: place(other), y1: middle, y2: middle })]
    : [];
  const square =
    other === undefined
      ? []
      : [
          draw('rect', {
            class: 'square',
            x: place(other) - half,
            y: middle - half,
            width: 2 * half,
            height: 2 * half,
          }),
        ];
  const circle =
    one === undefined ? [] : [draw('circle', { class: 'circle', cx: place(one), cy: middle, r: stripRadius })];
  return ornament('strip', settings, stripHeight, [
    draw('g', { 'data-places': places }, rule, zero, ...dots),
    ...between,
    ...square,
    ...circle,
  ]);
}

const pixelsPerPoint = 4 / 3;

/** `pitch` in pixels. */
type DotGrid = { perRow: number; pitch: number };

const coverGrid: DotGrid = { perRow: 80, pitch: 4.2 * pixelsPerPoint };

/** One dot for `per` persons. Throws on a figure that is not published. */
export function dotField(
  persons: Cell,
  per: number,
  tone: string,
  settings: ChartSettings,
  { perRow, pitch }: DotGrid = coverGrid,
): string {
  if (!isValue(persons) || isDemonstration(persons)) throw new Error('invalid cell: not a published value');
  const count = Math.round(magnitude(persons)! / per);
  const rows = Array.from({ length: Math.ceil(count / perRow) }, (_, row) => Math.min(perRow, count - row * perRow));
  const d = rows.map((dots, row) => dotRowPath(dots, row, pitch)).join('');
  const dots = elementOf(settings.document)('path', { class: `dots ${tone}`, d });
  return ornament('dot-field', { ...settings, width: perRow * pitch }, rows.length * pitch, [dots]);
}

/** Round caps of zero-length lines, to save bytes. */
function dotRowPath(dots: number, row: number, pitch: number): string {
  const start = `M${rounded(pitch / 2)} ${rounded((row + 0.5) * pitch)}h0`;
  return start + `m${rounded(pitch)} 0h0`.repeat(dots - 1);
}
