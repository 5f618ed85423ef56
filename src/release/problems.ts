/** Every kind of problem that a release can report: of tables, of the package, of figures. */
import { tableProblems } from '../intake/tableProblems.ts';
import type { ProblemKind } from '../model/problem.ts';
import { auditProblems } from './audit/audit.ts';
import { checks } from './check/checks.ts';
import { acknowledgementProblems } from './package/acknowledgements.ts';
import { descriptionProblems } from './package/checkDescription.ts';
import { languageProblems } from './package/checkLanguages.ts';
import { codeListProblems } from './package/checkLists.ts';
import { roleProblems } from './package/checkRoles.ts';
import { totalProblems } from './package/checkTotals.ts';
import { codeProblems } from './package/dataPackage.ts';
import { unitProblems } from './package/factUnit.ts';
import { figureProblems } from './package/figures.ts';
import { factCellProblems, factProblems } from './package/parseFact.ts';
import { packageProblems } from './package/readPackage.ts';
import { memberProblems } from './package/shape.ts';
import { disclosureProblems } from './release.ts';
import { sumProblems } from './total/tabulate.ts';
import { historyProblems } from './write/history.ts';
import { writeProblems } from './write/writeReleased.ts';

/** Without the checks of figures. */
export const releaseProblems = {
  ...packageProblems,
  ...memberProblems,
  ...roleProblems,
  ...languageProblems,
  ...codeListProblems,
  ...codeProblems,
  ...descriptionProblems,
  ...totalProblems,
  ...unitProblems,
  ...factProblems,
  ...factCellProblems,
  ...figureProblems,
  ...sumProblems,
  ...acknowledgementProblems,
  ...disclosureProblems,
  ...auditProblems,
  ...historyProblems,
  ...writeProblems,
};

/** In the order of data/README.md. */
export const allProblems: Record<string, ProblemKind> = {
  ...tableProblems,
  ...releaseProblems,
  ...Object.fromEntries(checks.map((check) => [check.code, check])),
};
