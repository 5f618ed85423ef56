import type { Figure } from '../../model/cell.ts';
import type { Layers } from './layers.ts';
import { positionId, type Position } from './position.ts';

/** Figures by position; those of totals over programmes and of standards are in none. */
export function positions(figures: Figure[], layers: Layers): Map<string, Position> {
  const found = new Map<string, Position>();
  for (const figure of figures) {
    const layer = layers.get(figure.key.measure);
    if (layer === undefined || isTotal(figure)) continue;
    const { programme, area } = figure.key;
    const { year } = figure;
    const id = positionId(layer, programme, area, year);
    const own = found.get(id);
    if (own === undefined) found.set(id, { id, layer, programme, area, year, figures: [figure] });
    else own.figures.push(figure);
  }
  return found;
}

/** The code of a total over programmes cannot be one of a programme. */
function isTotal({ key }: Figure): boolean {
  return key.programme.startsWith('total:');
}
