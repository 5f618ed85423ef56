import { measuresOf, type Book } from '../figures/book.ts';
import type { Programme } from '../figures/release.ts';
import { isValue } from '../model/cell.ts';
import { compare } from '../model/decimal.ts';
import type { Measure } from '../model/measure.ts';

/** At most three programmes stand in one chart: the largest of those that have the measure, in the order of the list. */
export function largestThree(own: Book, programmes: Programme[], measure: Measure, area = own.area): Programme[] {
  const having = programmes.filter(({ code }) => measuresOf(own, code, area).includes(measure));
  const cell = ({ code }: Programme) => own.at({ measure: measure.code, programme: code, area, year: own.year }).cell;
  const ranked = having.toSorted((a, b) => {
    const [first, second] = [cell(a), cell(b)];
    if (!isValue(first) || !isValue(second)) return Number(isValue(second)) - Number(isValue(first));
    return compare(second.value, first.value);
  });
  const drawn = new Set(ranked.slice(0, 3));
  return having.filter((programme) => drawn.has(programme));
}
