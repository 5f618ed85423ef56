import type { Check } from './check.ts';
import { amountNegative } from './checks/amountNegative.ts';
import { areaNotValid } from './checks/areaNotValid.ts';
import { averageOutlier } from './checks/averageOutlier.ts';
import { changeAcrossJanuary } from './checks/changeAcrossJanuary.ts';
import { controlTotal } from './checks/controlTotal.ts';
import { countNegative } from './checks/countNegative.ts';
import { countNotWhole } from './checks/countNotWhole.ts';
import { figureChanged } from './checks/figureChanged.ts';
import { householdsExceedPersons } from './checks/householdsExceedPersons.ts';
import { labelsContradict } from './checks/labelsContradict.ts';
import { missingAreaYear } from './checks/missingAreaYear.ts';
import { partExceedsWhole } from './checks/partExceedsWhole.ts';
import { partsExceedWhole } from './checks/partsExceedWhole.ts';
import { partsFallShort } from './checks/partsFallShort.ts';
import { personsExceedPersonTimes } from './checks/personsExceedPersonTimes.ts';
import { programmeNotValid } from './checks/programmeNotValid.ts';
import { quantityMixed } from './checks/quantityMixed.ts';
import { quoteDisagrees } from './checks/quoteDisagrees.ts';
import { rowsRepeat } from './checks/rowsRepeat.ts';
import { scaleSlip } from './checks/scaleSlip.ts';
import { sourceMissing } from './checks/sourceMissing.ts';
import { spanSlip } from './checks/spanSlip.ts';
import { standardMoney } from './checks/standardMoney.ts';
import { stockInPersonTimes } from './checks/stockInPersonTimes.ts';
import { stockSummed } from './checks/stockSummed.ts';
import { stockTotalOverTime } from './checks/stockTotalOverTime.ts';
import { titleContradictsUnit } from './checks/titleContradictsUnit.ts';
import { unitChanged } from './checks/unitChanged.ts';
import { unitSlip } from './checks/unitSlip.ts';
import { valueEmpty } from './checks/valueEmpty.ts';
import { yearRepeats } from './checks/yearRepeats.ts';
import { yearScaled } from './checks/yearScaled.ts';

/** Every check of figures, in the order in which a report lists them. */
export const checks: Check[] = [
  areaNotValid,
  programmeNotValid,
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
  valueEmpty,
  missingAreaYear,
  yearRepeats,
  rowsRepeat,
  yearScaled,
  averageOutlier,
  scaleSlip,
  unitSlip,
  spanSlip,
  stockSummed,
  standardMoney,
  figureChanged,
  sourceMissing,
  quoteDisagrees,
];
