import { isDemonstration, isValue, type Cell } from '../model/cell.ts';
import { elementOf, rounded } from './element.ts';
import { magnitude } from './magnitude.ts';
import { ornament } from './picture.ts';
import type { ChartSettings } from './settings.ts';

const pixelsPerPoint = 4 / 3;
const dotsPerRow = 80;
const dotPitch = 4.2 * pixelsPerPoint;

/** One dot for `per` persons, 80 in a row. Only published figures are counted out so; throws on any other. */
export function dotField(persons: Cell, per: number, tone: string, settings: ChartSettings): string {
  if (!isValue(persons) || isDemonstration(persons)) throw new Error('invalid cell: not a published value');
  const count = Math.round(magnitude(persons)! / per);
  const rows = Array.from({ length: Math.ceil(count / dotsPerRow) }, (_, row) =>
    Math.min(dotsPerRow, count - row * dotsPerRow),
  );
  const dots = elementOf(settings.document)('path', { class: `dots ${tone}`, d: rows.map(dotRowPath).join('') });
  return ornament('dot-field', { ...settings, width: dotsPerRow * dotPitch }, rows.length * dotPitch, [dots]);
}

/** Lines of no length: their round caps are the dots, at a few bytes each. */
function dotRowPath(dots: number, row: number): string {
  const start = `M${rounded(dotPitch / 2)} ${rounded((row + 0.5) * dotPitch)}h0`;
  return start + `m${rounded(dotPitch)} 0h0`.repeat(dots - 1);
}
