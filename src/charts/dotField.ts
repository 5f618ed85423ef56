import { isDemonstration, isValue, type Cell } from '../model/cell.ts';
import { elementOf, rounded } from './element.ts';
import { magnitude } from './magnitude.ts';
import { ornament } from './picture.ts';
import type { ChartSettings } from './settings.ts';

const pt = 4 / 3;
const perRow = 80;
const pitch = 4.2 * pt;

/** One dot for `per` persons, 80 in a row. Only published figures are counted out so; throws on any other. */
export function dotField(persons: Cell, per: number, tone: string, settings: ChartSettings): string {
  if (!isValue(persons) || isDemonstration(persons)) throw new Error('invalid cell: not a published value');
  const count = Math.round(magnitude(persons)! / per);
  const rows = Array.from({ length: Math.ceil(count / perRow) }, (_, row) => Math.min(perRow, count - row * perRow));
  const dots = elementOf(settings.document)('path', { class: `dots ${tone}`, d: rows.map(rowPath).join('') });
  return ornament('dot-field', { ...settings, width: perRow * pitch }, rows.length * pitch, [dots]);
}

/** Lines of no length: their round caps are the dots, at a few bytes each. */
function rowPath(dots: number, row: number): string {
  const start = `M${rounded(pitch / 2)} ${rounded((row + 0.5) * pitch)}h0`;
  return start + `m${rounded(pitch)} 0h0`.repeat(dots - 1);
}
