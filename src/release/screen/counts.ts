import { isCounted } from '../../model/quantity.ts';
import type { Counted } from './counted.ts';
import { isAmount } from './isAmount.ts';
import type { Screening } from './screened.ts';

/** Households, persons, person-times and whatever else is counted, not what is paid for each of them. */
export function counts(screened: Screening): Counted[] {
  return screened.values.filter((one) => isAmount(one, screened) && isCounted(one.unit.quantity));
}
