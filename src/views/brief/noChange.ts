import type { Book } from '../../figures/book.ts';
import { isChangeWithheld } from '../../figures/compare.ts';
import { notAvailable, withheld, type Absent, type Cell, type Figure } from '../../model/cell.ts';

/** The cell of a change where two years are not compared: beside a withheld figure it is withheld as well. */
export function noChange(book: Book, figure: Figure, earlier: string, otherwise: Absent = notAvailable): Cell {
  return isChangeWithheld(book, figure, earlier) ? withheld : otherwise;
}
