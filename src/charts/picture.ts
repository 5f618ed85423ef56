import { elementOf, rounded, type Child } from './element.ts';
import type { ChartSettings } from './settings.ts';

/** The finished SVG: one name, no styles of its own, and the hatch of what is withheld only where it is used. */
export function picture(kind: string, settings: ChartSettings, height: number, children: Child[]): string {
  const { document, width, medium, label } = settings;
  const draw = elementOf(document);
  const size = { width, height: rounded(height), viewBox: `0 0 ${width} ${rounded(height)}` };
  const root = {
    xmlns: 'http://www.w3.org/2000/svg',
    class: `chart ${kind} ${medium}`,
    role: 'img',
    'aria-label': label,
  };
  const svg = draw('svg', { ...root, ...size }, ...children);
  if (svg.outerHTML.includes(hatchFill(settings))) svg.prepend(draw('defs', {}, hatch(settings)));
  return svg.outerHTML;
}

/** The fill of a withheld area; its size must not depend on any value. */
export function hatchFill({ id }: ChartSettings): string {
  return `url(#${id}-hatch)`;
}

function hatch({ document, id }: ChartSettings): Element {
  const draw = elementOf(document);
  const size = { width: 5, height: 5, patternUnits: 'userSpaceOnUse', patternTransform: 'rotate(45)' };
  const ground = draw('rect', { class: 'hatch-ground', width: 5, height: 5 });
  return draw('pattern', { id: `${id}-hatch`, ...size }, ground, draw('path', { class: 'hatch-line', d: 'M0,0V5' }));
}
