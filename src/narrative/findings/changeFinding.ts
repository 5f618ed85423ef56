import type { Book } from '../../figures/book.ts';
import { change, growth } from '../../figures/derive.ts';
import type { Figure } from '../../model/cell.ts';
import type { Measure } from '../../model/measure.ts';
import type { Finding } from '../finding.ts';
import { yearBefore } from '../yearBefore.ts';

/**
 * The change on the year before, where both years are of one status, unit and kind of period. A change in a percentage
 * is in percentage points, which have no unit here: nothing is said of it.
 */
export function changeFinding(own: Book, measure: Measure, later: Figure): Finding | undefined {
  const earlier = yearBefore(own, measure, later);
  if (earlier === undefined || measure.kind === 'rate') return undefined;
  return { kind: 'change', measure, later, earlier, change: change(later, earlier), growth: growth(later, earlier) };
}
