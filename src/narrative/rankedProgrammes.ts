import { isMoneyMeasure, type Book } from '../figures/book.ts';
import { measureOf } from '../figures/measureOf.ts';
import type { Programme } from '../figures/release.ts';
import { isValue } from '../model/cell.ts';
import { shift } from '../model/decimal.ts';
import { findUnit } from '../model/unit.ts';
import { programmeFigures } from './programmeFigures.ts';

/** The largest first: by money, where there is any; else by the main number. */
export function rankedProgrammes(own: Book, programmes: Programme[]): Programme[] {
  const sizes = new Map(programmes.map((programme) => [programme, programmeSize(own, programme)]));
  return programmes.toSorted((a, b) => sizes.get(b)! - sizes.get(a)!);
}

function programmeSize(own: Book, programme: Programme): number {
  const figures = programmeFigures(own, programme);
  const money = figures.find(({ key }) => isMoneyMeasure(own, measureOf(own, key.measure)));
  const { cell } = money ?? figures[0] ?? { cell: undefined };
  if (cell === undefined || !isValue(cell)) return -1;
  return Number(shift(cell.value, findUnit(cell.unit)?.exponent ?? 0));
}
