/**
 * Something wrong in a file, as a value: the wording, in every language, belongs to i18n.
 *
 * `row` is the line as Excel numbers it (the header is 1, a cell with line breaks is still one row), `column` the header
 * as it stands in the file. An error means that the table must not be used; a warning, that something was repaired or
 * looks odd.
 */
export type Problem = {
  code: string;
  severity: 'error' | 'warning';
  file: string;
  row?: number;
  column?: string;
  read?: string;
  expected?: string;
  params?: Record<string, string | number>;
};

export function isError(problem: Problem): boolean {
  return problem.severity === 'error';
}
