import type { Book } from '../figures/book.ts';
import type { Figure } from '../model/cell.ts';
import { isValue } from '../model/cell.ts';
import type { Measure } from '../model/measure.ts';
import { yearBefore } from './yearBefore.ts';

/** The figure after those of the years before it, the oldest first, as far back as each may be compared with the next. */
export function yearsBefore(own: Book, measure: Measure, figure: Figure): Figure[] {
  if (!isExact(figure)) return [];
  const earlier = yearBefore(own, measure, figure);
  return earlier === undefined ? [figure] : [...yearsBefore(own, measure, earlier), figure];
}

/** Round numbers do not say whether a year was above another. */
export function isExact({ cell }: Figure): boolean {
  return isValue(cell) && !cell.flags.includes('approximate');
}
