import { isError, type Problem } from '../table/problem.ts';

/** Errors stop a release, and so does a warning that the package doesn't acknowledge. */
export function isStopping(problem: Problem): boolean {
  return isError(problem) || (problem.severity === 'warning' && problem.acknowledged === undefined);
}
