import * as Plot from '@observablehq/plot';
import type { YearEvent } from '../model/chart.ts';
import { classed } from './classed.ts';
import { elementOf } from './element.ts';
import { drawn } from './plotted.ts';
import type { ChartSettings } from './settings.ts';
import type { YearPlace } from './years.ts';

const radius = 9;
export const eventRoom = 2 * radius + 6;

/** Numbered circles on hairlines; the page explains each number in a list below. `y` is the middle of the circles. */
export function eventMarks(
  events: YearEvent[],
  place: YearPlace,
  y: number,
  top: number,
  settings: ChartSettings,
): Plot.Markish[] {
  const years = [...new Set(events.map(({ year }) => year))];
  const rules = Plot.ruleX(years, { insetTop: y + radius - top, ...classed('events') });
  return [rules, ...events.map((event) => drawn(circle(event, events, place, y, settings)))];
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
  const x = place(event.year) + (together.indexOf(event) - together.length + 1) * (2 * radius + 2);
  const text = { x, y: y + 4.3, 'text-anchor': 'middle', 'font-size': 12 };
  return draw(
    'g',
    { class: 'event' },
    draw('circle', { cx: x, cy: y, r: radius }),
    draw('text', text, String(event.number)),
  );
}
