/** Labels at the end of lines and parts: name and last value with unit and marks, pushed apart. */
import { type Cell, isDemonstration } from '../../model/cell.ts';
import type { YearEvent } from '../../model/chart.ts';
import { chartMarks, isOne } from '../../words/format/cell.ts';
import { unitWords } from '../../words/format/unit.ts';
import type { YearPlace } from '../axes.ts';
import { type ChartSettings, type Child, elementOf, rounded, typeSizes } from '../svg.ts';
import { brokenLines, cellState, screenSans, type TextBox, textWidth } from '../text.ts';

const ringShare = 0.62;
const ringRise = 0.35;

export function cellText(cell: Cell, settings: ChartSettings, unit = ''): string {
  return settings.format(cell) + ringText(cell) + unitText(cell, unit, settings) + provisionalText(cell, settings);
}

/** Without the ring, under a demonstration bracket. */
export function bracketedText(cell: Cell, settings: ChartSettings): string {
  return isDemonstration(cell) ? settings.format(cell) : cellText(cell, settings);
}

/** `cellText` as children of a text element: the unit and marks lighter, the ring raised. */
export function cellSpans(cell: Cell, size: number, settings: ChartSettings, unit = ''): Child[] {
  const draw = elementOf(settings.document);
  const sizes = typeSizes[settings.medium];
  const rise = ringText(cell) ? size * ringRise : undefined;
  const small = [
    { class: 'ring', 'font-size': size * ringShare, dy: rise && -rise, text: ringText(cell) },
    { class: 'unit', 'font-size': sizes.unit, dy: rise, text: unitText(cell, unit, settings) },
    { class: 'mark', 'font-size': sizes.mark, text: provisionalText(cell, settings) },
  ];
  const spans = small.flatMap(({ text, ...look }) => (text ? [draw('tspan', look, text)] : []));
  return [settings.format(cell), ...spans];
}

function ringText(cell: Cell): string {
  return cellState(cell) === 'demonstration' ? '○' : '';
}

/** 10,000 yuan would read as a second value. */
function unitText(cell: Cell, unit: string, { language }: ChartSettings): string {
  if (cell.state !== 'value' || unit === '' || /^\d/.test(unit)) return '';
  return ` ${isOne(cell.value) ? unitWords(cell.unit, language, true) : unit}`;
}

function provisionalText(cell: Cell, { language }: ChartSettings): string {
  return cellState(cell) === 'provisional' ? ` ${chartMarks[language].provisional}` : '';
}

type EndText = { name: string; year: string | undefined; cell: Cell; unit: string; tone: string };
export type EndLabels = { texts: EndText[]; lines: string[][]; width: number; height: number; lineHeight: number };

/** In `room` pixels: one line if it fits, else name above value. Units are left to the unit line unless all fit. */
export function endLabels(texts: EndText[], room: number, settings: ChartSettings): EndLabels {
  const size = typeSizes[settings.medium].end * screenSans.bold;
  const isRoomy = texts.every((text) => textWidth(valueLine(text, settings), size) <= room);
  const fitting = isRoomy ? texts : texts.map((text) => ({ ...text, unit: '' }));
  const lineHeight = Math.round(typeSizes[settings.medium].end * 1.3);
  const share = settings.height === undefined ? Infinity : settings.height / texts.length / lineHeight;
  const lines = fitting.map((text) =>
    shortened(linesOf(text, room, size, settings), Math.max(2, Math.floor(share) - 2)),
  );
  const width = Math.max(...lines.flat().map((line) => textWidth(line, size)));
  const height = Math.max(...lines.map(({ length }) => length)) * lineHeight;
  return { texts: fitting, lines, width, lineHeight, height };
}

/** To the right of `x`, near their wishes, above `bottom`. */
export function endLabelMarks(
  labels: EndLabels,
  wishes: number[],
  x: number,
  bottom: number,
  settings: ChartSettings,
): Element[] {
  const places = spread(wishes, labels.height + 4, bottom - labels.height / 2);
  return labels.texts.map((text, index) =>
    label(text, labels.lines[index]!, x, places[index]!, labels.lineHeight, settings),
  );
}

function linesOf(text: EndText, room: number, size: number, settings: ChartSettings): string[] {
  const value = valueLine(text, settings);
  const whole = text.name ? `${text.name} ${value}` : value;
  return textWidth(whole, size) <= room ? [whole] : [...brokenLines(text.name, size, room), value];
}

/** Of a drawing with a set height: a name is cut before its number. */
function shortened(lines: string[], most: number): string[] {
  if (lines.length <= most) return lines;
  return [...lines.slice(0, most - 2), lines[most - 2]!.replace(/.$/u, '…'), ...lines.slice(-1)];
}

function label(
  end: EndText,
  lines: string[],
  x: number,
  y: number,
  lineHeight: number,
  settings: ChartSettings,
): Element {
  const draw = elementOf(settings.document);
  const size = typeSizes[settings.medium].end;
  const top = y + size * 0.36 - ((lines.length - 1) * lineHeight) / 2;
  const names = lines.length === 1 ? [end.name] : lines.slice(0, -1);
  const spans = names.map((name, line) =>
    draw('tspan', { class: 'name', 'data-literal': '', x, y: top + line * lineHeight }, name),
  );
  const isAfterName = lines.length === 1 && end.name !== '';
  const place = isAfterName ? {} : { x, y: top + (lines.length - 1) * lineHeight };
  const parts = cellSpans(end.cell, size, settings, end.unit);
  const value = draw('tspan', { class: 'value', 'data-year': end.year, ...place }, ...parts);
  const named = end.name === '' ? [] : [...spans, ' '];
  return draw('text', { class: `end ${end.tone}`, 'font-size': size }, ...named, value);
}

function valueLine({ cell, unit }: EndText, settings: ChartSettings): string {
  return cellText(cell, settings, unit);
}

/** At least `gap` apart, as near the wishes as possible. */
export function spread(wishes: number[], gap: number, bottom: number): number[] {
  const order = wishes.map((_, index) => index).sort((a, b) => wishes[a]! - wishes[b]! || a - b);
  const places = [...wishes];
  order.forEach((index, rank) => {
    const above = order[rank - 1];
    if (above !== undefined) places[index] = Math.max(places[index]!, places[above]! + gap);
  });
  let limit = bottom;
  for (const index of order.reverse()) {
    places[index] = Math.min(places[index]!, limit);
    limit = places[index] - gap;
  }
  return places;
}

/** The numbers of events above a chart over time, each with a hairline to its period. */
const circleRadius = 9;
export const eventRoom = 2 * circleRadius + 6;

/** The page explains each number; `y` is the middle of the circles. */
export function eventMarks(
  events: YearEvent[],
  rules: TextBox[],
  place: YearPlace,
  y: number,
  settings: ChartSettings,
): Element[] {
  const draw = elementOf(settings.document);
  const lines = rules.map(({ left, bottom }) => draw('line', { x1: left, x2: left, y1: y + circleRadius, y2: bottom }));
  const hairlines = lines.length > 0 ? [draw('g', { class: 'events' }, ...lines)] : [];
  const wishes = events.map((event) => besideOthers(event, events, place));
  const places = spread(wishes, circleGap, Infinity);
  return [...hairlines, ...events.map((event, index) => circle(event, places[index]!, y, settings))];
}

const circleGap = 2 * circleRadius + 2;

/** Of one year side by side, the last on the line. */
function besideOthers(event: YearEvent, events: YearEvent[], place: YearPlace): number {
  const together = events.filter(({ year }) => year === event.year);
  return place(event.year) + (together.indexOf(event) - together.length + 1) * circleGap;
}

function circle(event: YearEvent, x: number, y: number, { document }: ChartSettings): Element {
  const draw = elementOf(document);
  const text = { x, y: y + 4.3, 'text-anchor': 'middle', 'font-size': 12, 'data-literal': '' };
  const ring = draw('circle', { cx: x, cy: y, r: circleRadius });
  return draw('g', { class: 'event' }, ring, draw('text', text, String(event.number)));
}

/** A hairline over so many pixels to one side of a point, to its label where this was pushed away from it. */
export function leader(
  x: number,
  width: number,
  { point, label }: { point: number; label: number },
  { document }: ChartSettings,
): Element[] {
  if (Math.abs(point - label) < 2) return [];
  const d = `M${rounded(x + Math.sign(width) * 5)},${point}L${rounded(x + width)},${label}`;
  return [elementOf(document)('path', { class: 'step-joint', d })];
}
