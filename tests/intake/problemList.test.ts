import { expect, it } from 'vitest';
import { problemList } from '../../src/intake/tableProblems.ts';
import type { Problem } from '../../src/model/problem.ts';

it('a thousand problems of a kind are kept in the order of the file, and the rest are counted', () => {
  const list = problemList('a.csv');
  const at = (code: string, row: number): Problem => ({
    code,
    severity: 'error',
    file: 'a.csv',
    row,
  });
  list.add(at('row-ragged', 5000), ...Array.from({ length: 1500 }, (_, row) => at('number-invalid', row)));
  const problems = list.finish();
  expect(problems).toHaveLength(1002);
  expect(problems[999]).toEqual(at('number-invalid', 999));
  expect(problems.slice(1000)).toEqual([
    at('row-ragged', 5000),
    { code: 'problems-more', severity: 'error', file: 'a.csv', read: 'number-invalid', params: { count: 500 } },
  ]);
});
