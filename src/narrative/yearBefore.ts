import type { Book } from '../figures/book.ts';
import { isComparable } from '../figures/derive.ts';
import type { Figure } from '../model/cell.ts';
import type { Measure } from '../model/measure.ts';

/** The figure of the year before, where the two may be compared: of one unit, status and kind of period. */
export function yearBefore(own: Book, measure: Measure, later: Figure): Figure | undefined {
  const { programme, area } = later.key;
  const earlier = own.find({ measure: measure.code, programme, area, year: String(Number(later.year) - 1) });
  return earlier !== undefined && isOtherYear(measure, later, earlier) ? earlier : undefined;
}

/** Whether two figures of two years may be compared: alike, without a break, of the same days. */
export function isOtherYear({ kind }: Measure, later: Figure, earlier: Figure): boolean {
  const isDated = kind === 'stock' || later.key.period.start !== undefined;
  return isDated && isComparable(later, earlier) && isSameDays(later, earlier);
}

/** The same days of two years: whole calendar years, one month, or a stock counted on one day. */
function isSameDays(later: Figure, earlier: Figure): boolean {
  const [a, b] = [later.key.period, earlier.key.period];
  return a.end.slice(4) === b.end.slice(4) && a.start?.slice(4) === b.start?.slice(4);
}
