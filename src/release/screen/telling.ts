import type { Counted } from './counted.ts';
import { isAmount } from './isAmount.ts';
import type { Screening } from './screened.ts';

/** Values that are counted or paid anew each year and have at least two digits: two of them are seldom equal by chance. */
export function distinctiveValues(screened: Screening): Counted[] {
  return screened.values.filter((one) => isAmount(one, screened) && Number(one.cell.value) >= 10);
}
