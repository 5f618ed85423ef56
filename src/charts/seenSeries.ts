import { isValue } from '../model/cell.ts';
import type { Series } from '../model/chart.ts';

/**
 * Series with any value; all of them where none has one. One that is withheld in every year has no line for bands to
 * interrupt: its label says ※, and bands over every year would hide the others.
 */
export function seenSeries(series: Series[]): Series[] {
  const seen = series.filter(({ points }) => points.some(({ cell }) => isValue(cell)));
  return seen.length > 0 ? seen : series;
}
