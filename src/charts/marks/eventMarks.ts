/** Numbered events on hairlines above a chart over the years. */
import type { YearEvent } from '../../model/chart.ts';
import type { YearPlace } from '../axes/yearAxis.ts';
import { elementOf, type ChartSettings } from '../svg.ts';
import type { TextBox } from '../text.ts';

const circleRadius = 9;
export const eventRoom = 2 * circleRadius + 6;

/** Numbered circles on hairlines; the page explains each number in a list below. `y` is the middle of the circles. */
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
  return [...hairlines, ...events.map((event) => circle(event, events, place, y, settings))];
}

/** Events of one year stand side by side, the last one on the line. */
function circle(
  event: YearEvent,
  events: YearEvent[],
  place: YearPlace,
  y: number,
  { document }: ChartSettings,
): Element {
  const draw = elementOf(document);
  const together = events.filter(({ year }) => year === event.year);
  const x = place(event.year) + (together.indexOf(event) - together.length + 1) * (2 * circleRadius + 2);
  const text = { x, y: y + 4.3, 'text-anchor': 'middle', 'font-size': 12, 'data-literal': '' };
  return draw(
    'g',
    { class: 'event' },
    draw('circle', { cx: x, cy: y, r: circleRadius }),
    draw('text', text, String(event.number)),
  );
}
