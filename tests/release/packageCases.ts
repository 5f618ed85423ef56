import { areaKindCases } from './cases/areaKinds.ts';
import { areaLevelCases } from './cases/areaLevels.ts';
import { averageCases } from './cases/averages.ts';
import { balanceCases } from './cases/balances.ts';
import { cellCases } from './cases/cells.ts';
import { codeCases } from './cases/codes.ts';
import { copyCases } from './cases/copies.ts';
import { departureCases } from './cases/departures.ts';
import { descriptionCases } from './cases/description.ts';
import { disclosedCases } from './cases/disclosed.ts';
import { editionCases } from './cases/editions.ts';
import { knownNameCases } from './cases/knownNames.ts';
import { laterReportCases } from './cases/laterReports.ts';
import { numberSlipCases } from './cases/numberSlips.ts';
import { paidMoneyCases } from './cases/paidMoney.ts';
import { partCases } from './cases/parts.ts';
import { oneFigureOnceCases } from './cases/oneFigureOnce.ts';
import { partOfYearCases } from './cases/partsOfYear.ts';
import { periodCases } from './cases/periods.ts';
import { quantityCases } from './cases/quantities.ts';
import { renamedCases } from './cases/renamed.ts';
import { scaleCases } from './cases/scales.ts';
import { slipOverMonthsCases } from './cases/slipsOverMonths.ts';
import { standardCases } from './cases/standard.ts';
import { tableSchemaCases } from './cases/tableSchema.ts';
import { targetCases } from './cases/targets.ts';
import { tableCases } from './cases/tables.ts';
import { totalCases } from './cases/totals.ts';
import { undeclaredRateCases } from './cases/undeclaredRates.ts';
import { unitSlipCases } from './cases/unitSlips.ts';
import { unitCases } from './cases/units.ts';
import { unstatedCases } from './cases/unstated.ts';
import { upperAreaCases } from './cases/upperAreas.ts';
import { withheldCases } from './cases/withheld.ts';
import { wordCases } from './cases/withheldInWords.ts';
import { withheldRuleCases } from './cases/withheldRules.ts';
import type { PackageCase } from './packageCase.ts';

/** Every case there is; its name begins with what a release does: passes, refuses or warns of; or with `slip`. */
export const packageCases: PackageCase[] = [
  ...tableCases,
  ...descriptionCases,
  ...standardCases,
  ...tableSchemaCases,
  ...knownNameCases,
  ...codeCases,
  ...areaLevelCases,
  ...areaKindCases,
  ...averageCases,
  ...balanceCases,
  ...cellCases,
  ...oneFigureOnceCases,
  ...periodCases,
  ...partOfYearCases,
  ...targetCases,
  ...slipOverMonthsCases,
  ...totalCases,
  ...paidMoneyCases,
  ...partCases,
  ...unitCases,
  ...quantityCases,
  ...scaleCases,
  ...copyCases,
  ...departureCases,
  ...unstatedCases,
  ...upperAreaCases,
  ...withheldCases,
  ...withheldRuleCases,
  ...wordCases,
  ...disclosedCases,
  ...undeclaredRateCases,
  ...editionCases,
  ...laterReportCases,
  ...renamedCases,
  ...numberSlipCases,
  ...unitSlipCases,
];

export function packageCase(name: string): PackageCase {
  const match = packageCases.find((item) => item.name === name);
  if (match === undefined) throw new Error(`unknown case: ${name}`);
  return match;
}
