import type { Check } from './check.ts';
import { areaNotValid } from './checks/areaNotValid.ts';
import { controlTotal } from './checks/controlTotal.ts';
import { countNegative } from './checks/countNegative.ts';
import { countNotWhole } from './checks/countNotWhole.ts';
import { householdsExceedPersons } from './checks/householdsExceedPersons.ts';
import { stockTotalOverTime } from './checks/stockTotalOverTime.ts';
import { valueEmpty } from './checks/valueEmpty.ts';

/** Every check of figures, in the order in which a report lists them. */
export const checks: Check[] = [
  areaNotValid,
  householdsExceedPersons,
  countNegative,
  countNotWhole,
  controlTotal,
  stockTotalOverTime,
  valueEmpty,
];
