import type { Book } from '../figures/book.ts';
import type { Programme } from '../figures/release.ts';
import type { Figure } from '../model/cell.ts';
import type { Measure } from '../model/measure.ts';

/** A programme's figure of the publisher's area in the latest year. */
export function latestFigure(own: Book, measure: Measure, programme: Programme): Figure {
  return own.at({ measure: measure.code, programme: programme.code, area: own.area, year: own.year });
}
