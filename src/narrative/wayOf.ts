import type { Derived } from '../figures/derive.ts';
import { isValue } from '../model/cell.ts';
import { sign } from '../model/decimal.ts';

/** Up, the same, or down. */
export function wayOf({ cell }: Derived): -1 | 0 | 1 {
  return isValue(cell) ? sign(cell.value) : 0;
}
