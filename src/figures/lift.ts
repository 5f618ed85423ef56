import { isDemonstration, isValue, notApplicable, type Cell, type Figure, type Flag } from '../model/cell.ts';
import type { Decimal } from '../model/decimal.ts';

export type Operation = (...values: Decimal[]) => Decimal | undefined;

/**
 * A function of numbers as one of cells: withheld in → withheld out, absent in → absent out, official beside
 * demonstration or no result → not applicable. Flags travel.
 */
export function lift(figures: Figure[], unit: string, operation: Operation): Cell {
  const cells = figures.map(({ cell }) => cell);
  const values = cells.filter(isValue);
  if (values.length < cells.length) return cells.reduce(worse);
  if (new Set(values.map(isDemonstration)).size > 1) return notApplicable;
  const value = operation(...values.map((cell) => cell.value));
  const flags = [...new Set<Flag>([...values.flatMap((cell) => cell.flags), 'computed'])];
  return value === undefined ? notApplicable : { state: 'value', value, unit, flags };
}

function worse(a: Cell, b: Cell): Cell {
  if (a.state === 'withheld' || isValue(b)) return a;
  return b.state === 'withheld' || isValue(a) ? b : a;
}
