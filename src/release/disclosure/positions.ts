import type { Figure } from '../../model/cell.ts';
import type { Layers } from './layers.ts';
import { positionId, type Position } from './position.ts';

/** Figures by position; those of totals over programmes and of standards are in none. */
export function positions(figures: Figure[], layers: Layers, rates: Set<string>): Map<string, Position> {
  const found = new Map<string, Position>();
  for (const figure of figures) {
    const layer = layers.get(figure.key.measure);
    if (layer === undefined || isTotal(figure)) continue;
    const { programme, area } = figure.key;
    const { year } = figure;
    const id = positionId(layer, programme, area, year);
    const own = found.get(id) ?? { id, layer, programme, area, year, figures: [], amounts: new Set<string>() };
    own.figures.push(figure);
    if (!rates.has(figure.key.measure)) own.amounts.add(figure.key.measure);
    found.set(id, own);
  }
  return found;
}

/** The code of a total over programmes cannot be one of a programme. */
function isTotal({ key }: Figure): boolean {
  return key.programme.startsWith('total:');
}
