/** The numbers of events above a chart over time, each with a hairline to its period. */
import type { YearEvent } from '../../model/chart.ts';
import type { YearPlace } from '../axes.ts';
import { elementOf, type ChartSettings } from '../svg.ts';
import type { TextBox } from '../text.ts';
import { spread } from './endLabels.ts';

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
