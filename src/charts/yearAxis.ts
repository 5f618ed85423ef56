import { type Child, elementOf } from './element.ts';
import type { ChartSettings } from './settings.ts';

/** Where a year stands on the chart. */
export type YearPlace = (year: string) => number;

/** Years below the zero line, at least 40 px apart, with small ticks where a year is not written. */
export function yearAxis(years: string[], place: YearPlace, y: number, settings: ChartSettings): Element {
  const draw = elementOf(settings.document);
  const written = writtenYears(years, place);
  const marks: Child[] = years.map((year) => {
    const x = place(year);
    if (!written.has(year)) return draw('line', { class: 'tick', x1: x, x2: x, y1: y, y2: y + 4 });
    const tone = year === settings.current ? 'current' : undefined;
    return draw('text', { class: tone, x, y: y + 20, 'text-anchor': 'middle', 'font-size': 13 }, year);
  });
  return draw('g', { class: 'axis years' }, ...marks);
}

/** The last year first, then every one that keeps its distance from those already written. */
function writtenYears(years: string[], place: YearPlace): Set<string> {
  const every =
    [1, 2, 3, 4, 5, 10, 20, 50].find((step) => (years.length <= step ? true : apart(years, place, step))) ?? 100;
  const last = years.length - 1;
  const kept = years.filter((_, index) => index % every === 0 && (index === last || farFromLast(years, index, place)));
  return new Set([...kept, years[last]!]);
}

function apart(years: string[], place: YearPlace, step: number): boolean {
  return place(years[step]!) - place(years[0]!) >= 40;
}

function farFromLast(years: string[], index: number, place: YearPlace): boolean {
  return place(years.at(-1)!) - place(years[index]!) >= 40;
}
