import { add, compare, shift, subtract, trim, type Decimal } from '../../model/decimal.ts';
import { allowance } from './allowance.ts';
import type { Counted } from './counted.ts';
import { perScreening } from './remembered.ts';
import type { Screening } from './screened.ts';
import { wholes, type Whole } from './wholes.ts';

/** `excess` is by how much the parts are more (or, below nought, less) than the whole, beyond what rounding explains. */
export type Sum = Whole & { sum: Decimal; excess: -1 | 0 | 1 };

/** Wholes whose parts may be added, with their sum; not where a single part is already more than the whole. */
export const sums = perScreening((screened: Screening): Sum[] => {
  return wholes(screened)
    .filter(({ whole, parts, adds }) => adds && !parts.some((part) => isOver(part.amount, [part], whole)))
    .map((one) => {
      const sum = add(...one.parts.map(({ amount }) => amount));
      const excess = isOver(sum, one.parts, one.whole) ? 1 : isUnder(sum, one.parts, one.whole) ? -1 : 0;
      return { ...one, sum, excess };
    });
});

/** A sum in the unit in which its whole is printed. */
export function printedSum({ sum, whole }: Sum): string {
  return `${trim(shift(sum, -whole.unit.exponent))} ${whole.cell.unit}`;
}

function isOver(sum: Decimal, parts: Counted[], whole: Counted): boolean {
  return compare(subtract(sum, whole.amount), allowance([...parts, whole])) > 0;
}

function isUnder(sum: Decimal, parts: Counted[], whole: Counted): boolean {
  return compare(subtract(whole.amount, sum), allowance([...parts, whole])) > 0;
}
