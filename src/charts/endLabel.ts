import type { Cell } from '../model/cell.ts';
import { cellSpans, cellText } from './cellText.ts';
import { elementOf } from './element.ts';
import type { ChartSettings } from './settings.ts';
import { textWidth, wrapText } from './textWidth.ts';

/** What stands at the end of a line: its name, its last value, the unit. */
export type EndText = { name: string; cell: Cell; unit: string; tone: string };

const size = 14;
export const endLineHeight = 18;

/** One line where it fits in `room` pixels; otherwise the name above, wrapped, and the value below. */
export function endLines(end: EndText, room: number, settings: ChartSettings): string[] {
  const value = valueLine(end, settings);
  const whole = `${end.name} ${value}`;
  return textWidth(whole, size) <= room ? [whole] : [...wrapText(end.name, size, room), value];
}

export function endWidth(lines: string[]): number {
  return Math.max(...lines.map((line) => textWidth(line, size)));
}

/** Drawn around the height `y`, from `x` to the right. */
export function endLabel(end: EndText, lines: string[], x: number, y: number, settings: ChartSettings): Element {
  const draw = elementOf(settings.document);
  const top = y + 5 - ((lines.length - 1) * endLineHeight) / 2;
  const names = lines.length === 1 ? [end.name] : lines.slice(0, -1);
  const nameSpans = names.map((name, line) => draw('tspan', { class: 'name', x, y: top + line * endLineHeight }, name));
  const place = lines.length === 1 ? {} : { x, y: top + (lines.length - 1) * endLineHeight };
  const value = draw('tspan', { class: 'value', ...place }, ...cellSpans(end.cell, settings));
  const unit = end.cell.state === 'value' ? [draw('tspan', { class: 'unit', 'font-size': 13 }, ` ${end.unit}`)] : [];
  return draw('text', { class: `end ${end.tone}`, 'font-size': size }, ...nameSpans, ' ', value, ...unit);
}

function valueLine({ cell, unit }: EndText, settings: ChartSettings): string {
  return cellText(cell, settings) + (cell.state === 'value' ? ` ${unit}` : '');
}
