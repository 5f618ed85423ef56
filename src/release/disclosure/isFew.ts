import { compare, decimal, sign, type Decimal } from '../../model/decimal.ts';

/** One or more, and below the threshold: nought is none, not a few. */
export function isFew(count: Decimal, threshold: number): boolean {
  return sign(count) > 0 && compare(count, decimal(threshold)) < 0;
}
