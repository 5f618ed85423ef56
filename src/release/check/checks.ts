/** The registry of all checks of figures, and their run over a package. */
import type { Problem } from '../../model/problem.ts';
import type { Check, Screening } from '../series/screening.ts';
import { levelsMixed, wholeAmongParts, zoneInside, zoneUndeclared } from './areaKinds.ts';
import { averageOutlier, standardMoney } from './averages.ts';
import { changeAcrossJanuary, cumulativeFalls, cumulativeUndeclared, monthRepeats, periodSum } from './periods.ts';
import { codeGone, figureChanged, provisionalChanged, quoteDisagrees } from './otherRecords.ts';
import { missingAreaYear, sourceMissing, valueEmpty } from './missingValues.ts';
import { partExceedsWhole, partsExceedWhole, partsFallShort } from './partsAndWhole.ts';
import { rowsRepeat, yearRepeats, yearScaled } from './repeats.ts';
import { scaleSlip, spanSlip, stockSummed, unitSlip } from './slips.ts';
import { labelsContradict, titleContradictsUnit } from './titleQuantities.ts';
import { controlTotal, stockTotalOverTime } from './totalRows.ts';
import { quantityMixed, stockInPersonTimes, unitChanged } from './unlikeUnits.ts';
import {
  amountNegative,
  areaNotValid,
  countNegative,
  countNotWhole,
  householdsExceedPersons,
  personsExceedPersonTimes,
  programmeNotValid,
} from './valueDomain.ts';

/** Every check of figures, in the order in which a report lists them. */
export const checks: Check[] = [
  areaNotValid,
  programmeNotValid,
  wholeAmongParts,
  levelsMixed,
  zoneUndeclared,
  zoneInside,
  quantityMixed,
  unitChanged,
  stockInPersonTimes,
  labelsContradict,
  titleContradictsUnit,
  householdsExceedPersons,
  personsExceedPersonTimes,
  countNegative,
  countNotWhole,
  amountNegative,
  partExceedsWhole,
  partsExceedWhole,
  partsFallShort,
  controlTotal,
  stockTotalOverTime,
  changeAcrossJanuary,
  cumulativeUndeclared,
  cumulativeFalls,
  periodSum,
  valueEmpty,
  missingAreaYear,
  yearRepeats,
  monthRepeats,
  rowsRepeat,
  yearScaled,
  averageOutlier,
  scaleSlip,
  unitSlip,
  spanSlip,
  stockSummed,
  standardMoney,
  codeGone,
  figureChanged,
  provisionalChanged,
  sourceMissing,
  quoteDisagrees,
];

export function screen(screened: Screening): Problem[] {
  return checks.flatMap(({ code, severity, find }) =>
    find(screened).map(({ place, subject, ...rest }) => {
      return { code, severity, ...place, ...rest, ...(severity === 'warning' && { key: `${code} ${subject}` }) };
    }),
  );
}
