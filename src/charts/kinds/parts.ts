/** Parts beside each other with their numbers in large type: shares of a whole on one bar, and fields of dots. */
import { isDemonstration, isValue, type Cell } from '../../model/cell.ts';
import type { DotFields, NamedCell, ShareBar } from '../../model/chart.ts';
import { cellSpans, cellText } from '../labels/endLabels.ts';
import { elementOf, hatch, picture, rounded, typeSizes, type ChartSettings, type Child } from '../svg.ts';
import { brokenLines, cellState, magnitude, screenSans, sharedUnit, textWidth } from '../text.ts';

/** In pixels: large where a picture has a set height. */
const numberSizes = { large: 34, small: 22 };
const labelGap = 16;
const lineHeight = 22;

/** A name above its number, which may stand at its place or to the left of it; `most` lines are kept free for names. */
type Label = { part: NamedCell; x: number; width: number; lines: string[]; most: number };

function labelWidth(part: NamedCell, unit: string, size: number, settings: ChartSettings): number {
  const number = textWidth(settings.format(part.cell), size * screenSans.bold);
  const small = textWidth(cellText(part.cell, settings, unit), typeSizes[settings.medium].unit);
  const name = textWidth(part.name, typeSizes[settings.medium].name * screenSans.bold);
  return Math.max(name, number + small - textWidth(settings.format(part.cell), typeSizes[settings.medium].unit));
}

function labelText({ part, x, lines, most }: Label, unit: string, size: number, settings: ChartSettings): Element {
  const draw = elementOf(settings.document);
  const look = { class: 'name', 'data-literal': '', x, 'font-size': typeSizes[settings.medium].name };
  const names = lines.map((line, index) =>
    draw('tspan', { ...look, y: (most - lines.length + index + 1) * lineHeight - 6 }, line),
  );
  const value = { class: 'value', x, y: most * lineHeight + size * 0.96, 'font-size': size };
  const spans = cellSpans(part.cell, size, settings, unit);
  return draw('text', { class: `end ${part.tone}` }, ...names, draw('tspan', value, ...spans));
}

function nameLines(name: string, width: number, { medium }: ChartSettings): string[] {
  return brokenLines(name, typeSizes[medium].name * screenSans.bold, width);
}

function sizeOf({ height }: ChartSettings): number {
  return height === undefined ? numberSizes.small : numberSizes.large;
}

/** The largest first; a part too narrow for its number has it below the bar. */
export function shareBar({ parts, unit }: ShareBar, settings: ChartSettings): string {
  sharedUnit(parts.map(({ cell }) => cell));
  const size = sizeOf(settings);
  const top = lineHeight + size * 1.3;
  const segments = segmentsOf(parts, settings.width);
  const labels = labelsAbove(segments, unit, size, settings);
  const others = segments.filter(({ part }) => !labels.some((label) => label.part === part));
  const below = belowLabels(others, unit, settings);
  const linesBelow = below.reduce((sum, { lines }) => sum + lines.length, 0);
  const room = (settings.height ?? 0) - top - linesBelow * lineHeight - 10;
  const height = Math.min(72, Math.max(40, room));
  const draw = elementOf(settings.document);
  const bars = segments.map(({ part, x, width }) =>
    draw('rect', {
      class: `bar ${part.tone} ${cellState(part.cell)}`,
      x: x + 0.6,
      y: top + 0.6,
      width: Math.max(0.6, width - 1.2),
      height: height - 1.2,
    }),
  );
  const drawn = [
    draw('g', { class: 'bars' }, ...bars),
    ...labels.map((label) => labelText(label, unit, size, settings)),
    ...segments.flatMap((segment) => shareInside(segment, top + height / 2, settings)),
    ...below.flatMap((label) => labelBelow(label, { bar: top + height, unit }, settings)),
  ];
  const end = Math.ceil(top + height + linesBelow * lineHeight + (linesBelow > 0 ? 8 : 1));
  return picture('shares', settings, end, drawn, { by: 'row', rows: [] });
}

type Segment = { part: ShareBar['parts'][number]; x: number; width: number };

function segmentsOf(parts: ShareBar['parts'], width: number): Segment[] {
  const ordered = parts.toSorted((a, b) => (magnitude(b.cell) ?? 0) - (magnitude(a.cell) ?? 0));
  const sum = ordered.reduce((total, { cell }) => total + Math.max(0, magnitude(cell) ?? 0), 0);
  let x = 0;
  return ordered.map((part) => {
    const share = sum > 0 ? (Math.max(0, magnitude(part.cell) ?? 0) / sum) * width : 0;
    const segment = { part, x, width: share };
    x += share;
    return segment;
  });
}

function labelsAbove(segments: Segment[], unit: string, size: number, settings: ChartSettings): Label[] {
  let end = 0;
  return segments.flatMap(({ part, x }): Label[] => {
    const width = labelWidth(part, unit, size, settings);
    if (x < end || x + width > settings.width) return [];
    end = x + width + labelGap;
    return [{ part, x, width, lines: [part.name], most: 1 }];
  });
}

/** Where it fits. */
function shareInside({ part, x, width }: Segment, middle: number, settings: ChartSettings): Element[] {
  const text = percent(part.share, settings);
  const size = settings.height === undefined ? 14 : 22;
  if (textWidth(text, size * screenSans.bold) + 16 > width) return [];
  const look = { class: `inside strong ${part.tone} ${cellState(part.cell)}`, 'font-size': size };
  const place = { x: x + 8, y: middle + size * 0.36, 'data-derived': part.derived };
  return [elementOf(settings.document)('text', { ...look, ...place }, text)];
}

function percent(share: Cell, { format }: ChartSettings): string {
  return isValue(share) ? `${format(share)}%` : format(share);
}

type BelowLabel = { segment: Segment; first: number; lines: string[] };

/** Each after the lines of those before. */
function belowLabels(segments: Segment[], unit: string, settings: ChartSettings): BelowLabel[] {
  const { unit: size } = typeSizes[settings.medium];
  let first = 0;
  return segments.map((segment) => {
    const { part } = segment;
    const numbers = `${cellText(part.cell, settings, unit)}  ${percent(part.share, settings)}`;
    const lines = nameLines(part.name, settings.width - textWidth(numbers, size * screenSans.bold) - 24, settings);
    const label = { segment, first, lines };
    first += lines.length;
    return label;
  });
}

/** 城镇“三无”老人 170 万元，3.4%: ended at the right, the numbers after the last line of the name, with a tick at the first. */
function labelBelow(
  { segment: { part, x, width }, first, lines }: BelowLabel,
  { bar, unit }: { bar: number; unit: string },
  settings: ChartSettings,
): Element[] {
  const draw = elementOf(settings.document);
  const share = draw('tspan', { 'data-derived': part.derived, dx: 8 }, percent(part.share, settings));
  const value = draw(
    'tspan',
    { class: 'value', dx: 8 },
    ...cellSpans(part.cell, typeSizes[settings.medium].name, settings, unit),
  );
  const texts = lines.map((line, index) => {
    const place = { x: settings.width, y: bar + (first + index + 1) * lineHeight, 'text-anchor': 'end' };
    const name = draw('tspan', { class: 'name', 'data-literal': '' }, line);
    const numbers = index === lines.length - 1 ? [value, share] : [];
    const look = { class: `end ${part.tone}`, 'font-size': typeSizes[settings.medium].name };
    return draw('text', { ...look, ...place }, name, ...numbers);
  });
  const tick = { class: 'tick', x1: x + width / 2, x2: x + width / 2, y1: bar + 2, y2: bar + 8 };
  return [...(first === 0 ? [draw('line', tick)] : []), ...texts];
}

const fieldGap = 28;
const smallestNumber = 16;
const smallestPitch = 1;

/** All fields are of one height, so that their widths tell the numbers. Throws on a figure that is not published. */
export function dotFields({ fields, unit: unitWords }: DotFields, settings: ChartSettings): string {
  if (fields.some(({ cell }) => cell.state === 'value' && isDemonstration(cell)))
    throw new Error('invalid cell: not a published value');
  sharedUnit(fields.map(({ cell }) => cell));
  const { size, unit, names, lines } = fieldLabels(fields, unitWords, settings);
  const most = Math.max(...lines.map(({ length }) => length));
  const top = most * lineHeight + size * 1.3;
  const height = Math.max(60, (settings.height ?? top + 120) - top);
  const counts = fields.map(({ dots }) => dots);
  const grid = gridWithin(counts, names, { width: settings.width, height });
  const draw = elementOf(settings.document);
  const drawn = fields.flatMap((part, index): Child[] => {
    const x = grid.places[index]!;
    const width = names[index]!;
    const isCut = x + width > settings.width;
    const place = { x: isCut ? settings.width - width : x, width };
    const label = labelText({ part, ...place, lines: lines[index]!, most }, unit, size, settings);
    const box = { x, y: top, width: 26, height };
    if (part.cell.state === 'withheld') return [label, hatch(box, settings.document)];
    const move = `translate(${rounded(x)} ${rounded(top)}) scale(${rounded(grid.pitch)})`;
    const d = columnsPath(counts[index]!, grid.rows);
    return [label, draw('path', { class: `field ${part.tone}`, transform: move, d })];
  });
  const end = Math.ceil(top + Math.min(height, grid.rows * grid.pitch) + 1);
  return picture('fields', settings, end, drawn, { by: 'row', rows: [] });
}

type FieldLabels = { size: number; unit: string; names: number[]; lines: string[][] };

/**
 * The largest labels that stand beside each other; without their unit, which stands above, where that is too long; with names
 * in several lines of equal rooms where even so they are too long.
 */
function fieldLabels(fields: NamedCell[], unitWords: string, settings: ChartSettings): FieldLabels {
  const largest = sizeOf(settings);
  const ways = [largest, largest * 0.8].flatMap((size) => [unitWords, ''].map((unit) => ({ size, unit })));
  const labels = [...ways, { size: smallestNumber, unit: '' }].map(({ size, unit }) => {
    const names = fields.map((part) => labelWidth(part, unit, size, settings));
    return { size, unit, names, total: names.reduce((sum, one) => sum + one + fieldGap, -fieldGap) };
  });
  const fitting = labels.find(({ total }) => total <= settings.width);
  if (fitting !== undefined) return { ...fitting, lines: fields.map(({ name }) => [name]) };
  const room = Math.floor((settings.width - fieldGap * (fields.length - 1)) / fields.length);
  const lines = fields.map(({ name }) => nameLines(name, room, settings));
  return { size: smallestNumber, unit: '', names: fields.map(() => room), lines };
}

type Grid = { pitch: number; rows: number; places: number[] };

/** The largest dots with which all fields stand beside each other, each as wide as its name at least. */
function gridWithin(counts: number[], names: number[], { width, height }: { width: number; height: number }): Grid {
  for (let pitch = 8; ; pitch -= 0.1) {
    const rows = Math.max(1, Math.floor(height / pitch));
    const widths = counts.map((count, index) => Math.max(Math.ceil(count / rows) * pitch, names[index]!));
    const total = widths.reduce((sum, one) => sum + one, 0) + fieldGap * (counts.length - 1);
    if (total > width && pitch > smallestPitch) continue;
    let x = 0;
    const places = widths.map((one) => {
      const place = x;
      x += one + fieldGap;
      return place;
    });
    return { pitch: rounded(pitch), rows, places };
  }
}

/** Zero-length lines with round caps, a column after the other, in units of their distance. */
function columnsPath(count: number, rows: number): string {
  const columns = Array.from({ length: Math.ceil(count / rows) }, (_, column) => Math.min(rows, count - column * rows));
  return columns.map((dots, column) => `M${column + 0.5} .5h0${'m0 1h0'.repeat(dots - 1)}`).join('');
}
