import { isValue, type Cell } from '../model/cell.ts';

/** Where a cell stands on a scale; undefined for whatever is not a released value. For geometry, never for text. */
export function magnitude(cell: Cell): number | undefined {
  return isValue(cell) ? Number(cell.value) : undefined;
}

/** The one unit of all cells; one axis never carries two (SPEC, Charts). Throws where units meet. */
export function sharedUnit(cells: Cell[]): string | undefined {
  const units = [...new Set(cells.filter(isValue).map((cell) => cell.unit))];
  if (units.length > 1) throw new Error(`mixed units: ${units.join(', ')}`);
  return units[0];
}
