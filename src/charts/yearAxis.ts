import { type Child, elementOf } from './element.ts';
import type { ChartSettings } from './settings.ts';
import { textWidth } from './textWidth.ts';
import { typeSizes } from './typeSizes.ts';
import type { YearPlace } from './years.ts';

const yearSteps = [1, 2, 3, 4, 5, 10, 20, 50, 100];

export function yearWidth({ medium }: ChartSettings): number {
  return textWidth('2021', typeSizes[medium].axis);
}

/** Full years below the zero line, with small ticks where a year is not written; the last one always is. */
export function yearAxis(years: string[], place: YearPlace, y: number, settings: ChartSettings): Element {
  const draw = elementOf(settings.document);
  const size = typeSizes[settings.medium].axis;
  const written = writtenYears(years, place, yearWidth(settings) + 6);
  const marks: Child[] = years.map((year) => {
    const x = place(year);
    if (!written.has(year)) return draw('line', { class: 'tick', x1: x, x2: x, y1: y, y2: y + 4 });
    const tone = year === settings.current ? 'current' : undefined;
    return draw('text', { class: tone, x, y: y + 7 + size, 'text-anchor': 'middle', 'font-size': size }, year);
  });
  return draw('g', { class: 'axis years' }, ...marks);
}

/** The last year first, then every one that keeps its distance from those already written. */
function writtenYears(years: string[], place: YearPlace, apart: number): Set<string> {
  const distance = (from: string, to: string) => place(to) - place(from);
  const every = yearSteps.find((step) => years.length <= step || distance(years[0]!, years[step]!) >= apart) ?? 100;
  const last = years.at(-1)!;
  const kept = years.filter((year, index) => index % every === 0 && (year === last || distance(year, last) >= apart));
  return new Set([...kept, last]);
}
