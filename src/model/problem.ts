/** A problem in a file as a value: code, severity, place, what was read and what was expected. */
import type { Language } from './language.ts';

/**
 * `row` is the line as in Excel (the header is 1), `letter` its column, `column` the header in the file, `sheet` that
 * of a workbook. A package acknowledges a warning by its `key`, with the reason in `acknowledged`.
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

/** A warning stops a release until the package acknowledges it. */
export type Severity = 'error' | 'warning' | 'notice';

/** `{name}` is a parameter of the problem. */
export type Wording = Record<Language, { fact: string; remedy: string }>;

/**
 * Declared beside its check; the code is its key: `quoteProblems = { 'quote-unclosed': error({ … }) } satisfies
 * Record<string, ProblemKind>`.
 */
export type ProblemKind = { severity: Severity; words: Wording };

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

export const error = (words: Wording): ProblemKind => ({ severity: 'error', words });
export const warning = (words: Wording): ProblemKind => ({ severity: 'warning', words });
export const notice = (words: Wording): ProblemKind => ({ severity: 'notice', words });

/** The callbacks by which a long job reports lines and progress to the command that runs it. */

export type Log = (message: string) => void;

/** `part` is from 0 to 1. */
export type Progress = (file: string, part: number) => void;
