import type { Book } from '../figures/book.ts';
import { change, growth, points } from '../figures/derive.ts';
import { isValue, notApplicable, type Figure } from '../model/cell.ts';
import type { Measure } from '../model/measure.ts';
import type { Comparison } from './comparison.ts';
import { yearBefore } from './yearBefore.ts';

/**
 * The change on the year before, where both years are of one status, unit and kind of period. That of a percentage is in
 * percentage points and has no rate; a rate that is itself a change is not compared.
 */
export function changeOn(own: Book, measure: Measure, later: Figure): Comparison | undefined {
  const earlier = yearBefore(own, measure, later);
  if (earlier === undefined || measure.change !== undefined) return undefined;
  const [difference, rate] = [change(later, earlier), growth(later, earlier)];
  if (!isValue(later.cell) || later.cell.unit !== '%')
    return { measure, later, earlier, change: difference, growth: rate };
  return { measure, later, earlier, change: points(later, earlier), growth: { ...rate, cell: notApplicable } };
}
