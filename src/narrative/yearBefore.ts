import type { Book } from '../figures/book.ts';
import { isComparable } from '../figures/derive.ts';
import type { Figure } from '../model/cell.ts';
import type { Measure } from '../model/measure.ts';

/** The figure of the year before, where the two may be compared: of one unit, status and kind of period. */
export function yearBefore(own: Book, measure: Measure, later: Figure): Figure | undefined {
  const { programme, area } = later.key;
  const earlier = own.find({ measure: measure.code, programme, area, year: String(Number(later.year) - 1) });
  if (earlier === undefined || !isComparable(later, earlier)) return undefined;
  const isDated = measure.kind === 'stock' || later.key.period.start !== undefined;
  return isDated && isYearLater(later, earlier) ? earlier : undefined;
}

/** The same days of two years: whole calendar years, one month, or a stock counted on one day. */
function isYearLater(later: Figure, earlier: Figure): boolean {
  const [a, b] = [later.key.period, earlier.key.period];
  return a.end.slice(4) === b.end.slice(4) && a.start?.slice(4) === b.start?.slice(4);
}
