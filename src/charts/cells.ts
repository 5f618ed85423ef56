/** Cells as charts draw them: state, magnitude on a scale, common unit, cell of a year. */
import { isDemonstration, isValue, type Cell } from '../model/cell.ts';
import type { Series } from '../model/chart.ts';

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

export type CellState = 'official' | 'demonstration' | 'provisional' | 'withheld' | 'absent';

/** How a cell is drawn: one class for its line, dot or bar (SPEC, States). */
export function cellState(cell: Cell): CellState {
  if (!isValue(cell)) return cell.state;
  if (isDemonstration(cell)) return 'demonstration';
  return cell.flags.includes('provisional') ? 'provisional' : 'official';
}

/**
 * Series with any value; all of them where none has one. One that is withheld in every year has no line for bands to
 * interrupt: its label says ※, and bands over every year would hide the others.
 */
export function seenSeries(series: Series[]): Series[] {
  const seen = series.filter(({ points }) => points.some(({ cell }) => isValue(cell)));
  return seen.length > 0 ? seen : series;
}

export function cellIn({ points }: Pick<Series, 'points'>, year: string | undefined): Cell | undefined {
  return points.find((point) => point.year === year)?.cell;
}
