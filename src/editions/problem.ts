/** A problem in what people wrote for an edition: its place, and its kind, which stands beside its check. */
import type { ProblemKind, Severity } from '../model/problem.ts';

/** A line of a file, from 1, or a member of a JSON file by its path (title.en). */
export type EditionPlace = { file: string; line?: number; member?: string; read?: string };

/** Something wrong in site.json, edition.json or prose, as a value. With an error nothing is built. */
export type EditionProblem = EditionPlace & {
  code: string;
  severity: Severity;
  expected?: string;
  params?: Record<string, string | number>;
};

/** A problem of one of the kinds of a check, with the severity of its kind. */
export function editionProblem<Code extends string>(
  kinds: Record<Code, ProblemKind>,
  code: NoInfer<Code>,
  place: EditionPlace,
  rest: Pick<EditionProblem, 'expected' | 'params'> = {},
): EditionProblem {
  return { code, severity: kinds[code].severity, ...place, ...rest };
}
