import type { Book } from '../../figures/book.ts';
import { notAvailable, withheld, type Absent, type Cell, type Figure } from '../../model/cell.ts';

/** What stands where two years are not compared: beside a withheld figure the change is withheld as well. */
export function noChange(
  own: Book,
  { key, year, cell }: Figure,
  earlier: string,
  otherwise: Absent = notAvailable,
): Cell {
  const { measure, programme, area } = key;
  const before = earlier === year ? undefined : own.find({ measure, programme, area, year: earlier });
  return [cell, before?.cell].some((one) => one?.state === 'withheld') ? withheld : otherwise;
}
