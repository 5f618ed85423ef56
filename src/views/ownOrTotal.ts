import { partsOf, type Book } from '../figures/book.ts';
import type { Programme } from '../figures/release.ts';
import type { Figure } from '../model/cell.ts';
import type { Measure } from '../model/measure.ts';
import { totalCode } from '../model/totalCode.ts';

/** The programme's own figure, or the declared total of its parts. */
export function figureOrTotal(own: Book, programme: Programme, measure: Measure, year = own.year): Figure {
  const place = { measure: measure.code, area: own.area, year };
  const parts = partsOf(own, programme.code).map(({ code }) => code);
  const total = own.release.description.totals.find(
    ({ measure: code, programmes }) =>
      code === measure.code && programmes.length === parts.length && programmes.every((one) => parts.includes(one)),
  );
  const whole = own.find({ ...place, programme: programme.code });
  if (whole !== undefined || total === undefined) return whole ?? own.at({ ...place, programme: programme.code });
  return own.at({ ...place, programme: totalCode(total) });
}
