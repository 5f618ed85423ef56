import { readdirSync, readFileSync } from 'node:fs';
import type { Problem } from '../../../src/model/problem.ts';

const fixtures = 'tests/fixtures/packages';
const letters: Record<string, string> = { value: 'G', 数值: 'G', area: 'D', unit: 'H', parent: 'B', status: 'J' };

/** What all broken fixtures are found to hold, as if it were one package; some of it as if it came from a workbook. */
export function manyProblems(): Problem[] {
  return readdirSync(fixtures)
    .toSorted()
    .flatMap((name) => {
      const text = readFileSync(`${fixtures}/${name}/expected.json`, 'utf8');
      return (JSON.parse(text) as { problems: Problem[] }).problems;
    })
    .map(placed);
}

function placed(problem: Problem): Problem {
  const letter = letters[problem.column ?? ''];
  const isTable = letter !== undefined && problem.row !== undefined;
  return isTable ? { ...problem, letter, ...(problem.row! % 2 === 0 && { sheet: '2021年' }) } : problem;
}
