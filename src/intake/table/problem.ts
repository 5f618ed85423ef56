/** Codes of all problems a table can have, and the capped list of those found in one file. */
import type { Problem } from '../../model/problem.ts';

/** What was done with a file as it stands, to be looked at. */
const tableNotices = [
  'sheet-first',
  'sheet-hidden-rows',
  'sheet-hidden-columns',
  'cells-merged',
  'number-as-shown',
  'rows-above',
  'rows-below',
  'row-total',
  'row-subtotal',
  'number-respelt',
  'number-ungrouped',
  'number-scaled',
  'number-with-unit',
  'integer-respelt',
  'date-respelt',
] as const;

const personalCodes = [
  'personal-name',
  'personal-id-number',
  'personal-bank-card',
  'personal-phone',
  'personal-address',
] as const;

/** What this room can find wrong; every code has its wording in i18n. */
export const tableCodes = [
  'file-is-workbook',
  'workbook-broken',
  'sheet-missing',
  'file-empty',
  'encoding-unknown',
  'encoding-ambiguous',
  'quote-inside-field',
  'quote-unclosed',
  ...personalCodes,
  'header-blank',
  'header-unknown',
  'header-duplicate',
  'header-missing',
  'header-repeated',
  'unit-line-unknown',
  'unit-line-contradicted',
  'row-ragged',
  'character-forbidden',
  'cell-missing',
  'cell-too-narrow',
  'formula-error',
  'formula-uncalculated',
  'code-exponent',
  'mark-undeclared',
  'number-invalid',
  'number-with-note',
  'number-in-brackets',
  'number-misgrouped',
  'number-exponent',
  'number-is-date',
  'number-shown-scaled',
  'integer-invalid',
  'date-invalid',
  'boolean-invalid',
  'value-not-allowed',
  'pattern-unmatched',
  'value-duplicate',
  'key-duplicate',
  'problems-more',
  ...tableNotices,
] as const;

export type TableCode = (typeof tableCodes)[number];
export type TableProblem = Problem<TableCode>;
export type PersonalCode = (typeof personalCodes)[number];

export function isPersonal(code: string): code is PersonalCode {
  return personalCodes.some((personalCode) => personalCode === code);
}

/** Problems of one file. Of a code a thousand are kept and the rest counted: a column may be wrong in every row. */
export type ProblemList = { add: (...problems: TableProblem[]) => void; finish: () => TableProblem[] };

const mostOfOneCode = 1000;

export function problemList(file: string): ProblemList {
  const problems: TableProblem[] = [];
  const counts = new Map<TableCode, number>();
  return { add, finish };

  function add(...found: TableProblem[]): void {
    for (const problem of found) {
      const count = (counts.get(problem.code) ?? 0) + 1;
      counts.set(problem.code, count);
      if (count <= mostOfOneCode) problems.push(problem);
    }
  }

  /** In the order of the file. */
  function finish(): TableProblem[] {
    const more = [...counts].filter(([, count]) => count > mostOfOneCode);
    const rest = more.map(([read, count]): TableProblem => ({
      code: 'problems-more',
      severity: 'error',
      file,
      read,
      params: { count: count - mostOfOneCode },
    }));
    return [...problems.toSorted((a, b) => (a.row ?? 0) - (b.row ?? 0)), ...rest];
  }
}
