import type { Book } from '../../figures/book.ts';
import { change, growth, isAlike, isSamePeriod } from '../../figures/derive.ts';
import type { Programme } from '../../figures/release.ts';
import type { Measure } from '../../model/measure.ts';
import { areasAbove } from '../areasAbove.ts';
import type { Finding } from '../finding.ts';

/** The own standard beside the one of an area above it: same measure, unit and period, both official. */
export function standardFinding(own: Book, programme: Programme, measure: Measure): Finding | undefined {
  const figure = own.at({ measure: measure.code, programme: programme.code, area: own.area, year: own.year });
  const other = areasAbove(own)
    .flatMap((area) => own.find({ measure: measure.code, programme: programme.code, area, year: own.year }) ?? [])
    .find((candidate) => isAlike(figure, candidate) && isSamePeriod(figure, candidate));
  if (other === undefined) return undefined;
  return { kind: 'standardAgainst', own: figure, other, change: change(figure, other), growth: growth(figure, other) };
}
