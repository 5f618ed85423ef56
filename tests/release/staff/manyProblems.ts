import type { Problem } from '../../../src/model/problem.ts';
import { packageCases } from '../packageCases.ts';

const letters: Record<string, string> = { value: 'G', 数值: 'G', area: 'D', unit: 'H', parent: 'B', status: 'J' };

/** What all cases are found to hold, as if it were one package; some of it as if it came from a workbook. */
export function manyProblems(): Problem[] {
  return packageCases.flatMap(({ problems = [] }) => problems).map(placed);
}

function placed(problem: Problem): Problem {
  const letter = letters[problem.column ?? ''];
  const isTable = letter !== undefined && problem.row !== undefined;
  return isTable ? { ...problem, letter, ...(problem.row! % 2 === 0 && { sheet: '2021年' }) } : problem;
}
