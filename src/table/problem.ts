import { personalCodes } from './personal.ts';

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

/** An error stops a release; so does a warning until the package acknowledges it; a notice tells what was done. */
export type Severity = 'error' | 'warning' | 'notice';

/**
 * Something wrong in a file, as a value: the wording, in every language, belongs to whoever raises it.
 *
 * `sheet` is that of a workbook, `row` the line as Excel numbers it (the header of a plain table is 1, a cell with line
 * breaks is still one row), `letter` the column as Excel letters it, `column` its header as it stands in the file. `key`
 * is what a package acknowledges a warning by, `acknowledged` the reason it gives.
 */
export type Problem<Code extends string = string> = {
  code: Code;
  severity: Severity;
  file: string;
  sheet?: string;
  row?: number;
  letter?: string;
  column?: string;
  read?: string;
  expected?: string;
  params?: Record<string, string | number>;
  key?: string;
  acknowledged?: string;
};
export type TableProblem = Problem<TableCode>;

export function isError(problem: Problem): boolean {
  return problem.severity === 'error';
}
