/** Every kind of problem that a release finds beyond the single table, and the words of all it can report. */
import { packageProblems } from './package/readPackage.ts';
import { memberProblems } from './package/shape.ts';
import { roleProblems } from './package/checkRoles.ts';
import { languageProblems } from './package/checkLanguages.ts';
import { codeListProblems } from './package/checkLists.ts';
import { codeProblems } from './package/codeLists.ts';
import { descriptionProblems } from './package/checkDescription.ts';
import { totalProblems } from './package/checkTotals.ts';
import { unitProblems } from './package/factUnit.ts';
import { factProblems } from './package/parseFact.ts';
import { factCellProblems } from './package/parseFactCell.ts';
import { figureProblems } from './package/figures.ts';
import { sumProblems } from './total/tabulate.ts';
import { acknowledgementProblems } from './package/acknowledgements.ts';
import { disclosureProblems } from './disclosure.ts';
import { auditProblems } from './audit/audit.ts';
import { historyProblems } from './write/history.ts';
import { writeProblems } from './write/writeReleased.ts';

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
