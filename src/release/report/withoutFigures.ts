import type { Problem } from '../../table/problem.ts';
import { checks } from '../screen/checks.ts';

const checkCodes = new Set(checks.map(({ code }) => code));
/** Parameters that say a number of a table; all others say where it stands, or how many rows there are. */
const tellingParams = new Set(['average', 'before', 'factor', 'numbers', 'persons', 'ratio', 'standard']);
/** Findings whose `other` is a number. */
const repeatingCodes = new Set(['figure-duplicate', 'year-taken']);
const hiddenMark = '…';
const numeral = /[\p{N}一二三四五六七八九十两]/u;

/**
 * A problem as the log of a build may say it, which others may read: without the numbers of the tables, which may have to be
 * withheld. The terminal of a release and the report for the staff have all of it.
 */
export function withoutFigures(problem: Problem): Problem {
  const { code, row, read, expected, params, ...rest } = problem;
  if (row === undefined) return problem;
  const isOfFigures = checkCodes.has(code);
  const isTelling = (name: string) => tellingParams.has(name) || (name === 'other' && repeatingCodes.has(code));
  const own = Object.entries(params ?? {}).map(
    ([name, value]) => [name, isTelling(name) ? hiddenMark : value] as const,
  );
  return {
    ...{ ...rest, code, row },
    ...(read !== undefined && !isOfFigures && !numeral.test(read) && { read }),
    ...(expected !== undefined && !(isOfFigures && /[1-9]/.test(expected)) && { expected }),
    ...(params !== undefined && { params: Object.fromEntries(own) }),
  };
}
