/** A problem in a file as a value: code, severity, place, what was read and what was expected. */
import type { Language } from './language.ts';

/**
 * Something wrong in a file, as a value: the wording, in every language, belongs to whoever raises it.
 *
 * `sheet` is that of a workbook, `row` the line as Excel numbers it (the header of a plain table is 1, a cell with line
 * breaks is still one row), `letter` the column as Excel letters it, `column` its header as it stands in the file. `key`
 * is what a package acknowledges a warning by, `acknowledged` the reason it gives.
 */
export type Problem = {
  code: string;
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

/** An error stops a release; so does a warning until the package acknowledges it; a notice tells what was done. */
export type Severity = 'error' | 'warning' | 'notice';

/** What is wrong and what to do about it, in every language. `{name}` stands for a parameter of the problem. */
export type Wording = Record<Language, { fact: string; remedy: string }>;

/**
 * A kind of problem, which stands beside the check that finds it. Its code is its name in the table of its room, for
 * example `quoteProblems = { 'quote-unclosed': { severity: 'error', words: { … } } } satisfies Record<string, ProblemKind>`.
 */
export type ProblemKind = { severity: Severity; words: Wording };

/** A problem of one of these kinds, as severe as its kind. */
export function problemOf<Code extends string>(
  kinds: Record<Code, ProblemKind>,
  code: Code,
  place: Omit<Problem, 'code' | 'severity'>,
): Problem {
  return { code, severity: kinds[code].severity, ...place };
}

export function isError(problem: Problem): boolean {
  return problem.severity === 'error';
}

/** Kinds of problem by their severity: an error stops a release, a warning must be acknowledged, a notice only reports. */
export const error = (words: Wording): ProblemKind => ({ severity: 'error', words });
export const warning = (words: Wording): ProblemKind => ({ severity: 'warning', words });
export const notice = (words: Wording): ProblemKind => ({ severity: 'notice', words });
