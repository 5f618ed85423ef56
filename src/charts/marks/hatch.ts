/** The hatched box of a withheld figure; its size never depends on a value. */
import { elementOf, rounded } from '../svg.ts';

type HatchBox = { x: number; y: number; width: number; height: number };

const hatchGap = 5;

/**
 * What is withheld: a pale ground under 45° lines. Drawn as lines, for a pattern would be rasterised in print. The box
 * must not depend on any value.
 */
export function hatch(box: HatchBox, document: Document): Element {
  const draw = elementOf(document);
  const lines = draw('path', { class: 'hatch-line', d: hatchPath(box) });
  return draw('g', { class: 'withheld' }, draw('rect', { class: 'hatch-ground', ...box }), lines);
}

/** Each line x + y = c, cut at the sides of the box. */
function hatchPath({ x, y, width, height }: HatchBox): string {
  const count = Math.ceil((width + height) / hatchGap) - 1;
  const cuts = Array.from({ length: count }, (_, index) => (index + 1) * hatchGap);
  return cuts
    .map((cut) => {
      const low = Math.max(0, cut - height);
      const high = Math.min(width, cut);
      return `M${rounded(x + low)},${rounded(y + cut - low)}L${rounded(x + high)},${rounded(y + cut - high)}`;
    })
    .join('');
}
