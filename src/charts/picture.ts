import { elementOf, rounded, type Child } from './element.ts';
import type { ChartSettings } from './settings.ts';

/** The finished SVG: one name, and no styles of its own. */
export function picture(kind: string, settings: ChartSettings, height: number, children: Child[]): string {
  return svgRoot(kind, settings, height, { role: 'img', 'aria-label': settings.label }, children);
}

/** A drawing beside its own number: readers who can't see it are told the number only. */
export function ornament(kind: string, settings: ChartSettings, height: number, children: Child[]): string {
  return svgRoot(kind, settings, height, { 'aria-hidden': 'true' }, children);
}

function svgRoot(
  kind: string,
  { document, width, medium }: ChartSettings,
  height: number,
  name: Record<string, string>,
  children: Child[],
): string {
  const [wide, high] = [rounded(width), rounded(height)];
  const size = { width: wide, height: high, viewBox: `0 0 ${wide} ${high}` };
  const own = { xmlns: 'http://www.w3.org/2000/svg', class: `chart ${kind} ${medium}` };
  return elementOf(document)('svg', { ...own, ...name, ...size }, ...children).outerHTML;
}
