/** A problem in what people wrote for an edition: its place, and its kind, which stands beside its check. */
import type { ProblemKind, Severity } from '../model/problem.ts';

/** A line from 1, or the path of a JSON member (title.en). */
export type EditionPlace = { file: string; line?: number; member?: string; read?: string };

/** With an error nothing is built. */
export type EditionProblem = EditionPlace & {
  code: string;
  severity: Severity;
  expected?: string;
  params?: Record<string, string | number>;
};

export function editionProblem<Code extends string>(
  kinds: Record<Code, ProblemKind>,
  code: NoInfer<Code>,
  place: Omit<EditionProblem, 'code' | 'severity'>,
): EditionProblem {
  return { code, severity: kinds[code].severity, ...place };
}
