/** What this room can find wrong; every code has its wording in i18n. */
export const tableCodes = [
  'file-is-workbook',
  'file-empty',
  'encoding-unknown',
  'encoding-ambiguous',
  'quote-inside-field',
  'quote-unclosed',
  'row-ragged',
  'character-forbidden',
  'header-blank',
  'header-unknown',
  'header-duplicate',
  'header-missing',
  'cell-missing',
  'number-invalid',
  'integer-invalid',
  'date-invalid',
  'boolean-invalid',
  'value-not-allowed',
  'pattern-unmatched',
  'value-duplicate',
  'key-duplicate',
] as const;
export type TableCode = (typeof tableCodes)[number];

/**
 * Something wrong in a file, as a value: the wording, in every language, belongs to i18n.
 *
 * `row` is the line as Excel numbers it (the header is 1, a cell with line breaks is still one row), `column` the header
 * as it stands in the file. An error means that the table must not be used; a warning, that something was repaired or
 * looks odd.
 */
export type Problem<Code extends string = string> = {
  code: Code;
  severity: 'error' | 'warning';
  file: string;
  row?: number;
  column?: string;
  read?: string;
  expected?: string;
  params?: Record<string, string | number>;
};
export type TableProblem = Problem<TableCode>;

export function isError(problem: Problem): boolean {
  return problem.severity === 'error';
}
