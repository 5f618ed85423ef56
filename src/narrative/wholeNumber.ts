import type { Derived } from '../figures/derive.ts';
import { isValue } from '../model/cell.ts';

/** A place, or how many there are; nought where that is not known. */
export function wholeNumber({ cell }: Derived): number {
  return isValue(cell) ? Number(cell.value) : 0;
}
