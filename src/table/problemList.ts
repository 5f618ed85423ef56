import type { TableCode, TableProblem } from './problem.ts';

/** Problems of one file. Of a code a thousand are kept and the rest counted: a column may be wrong in every row. */
export type ProblemList = { add: (...problems: TableProblem[]) => void; finish: () => TableProblem[] };

const mostOfOneCode = 1000;

export function problemList(file: string): ProblemList {
  const problems: TableProblem[] = [];
  const counts = new Map<TableCode, number>();
  return { add, finish };

  function add(...found: TableProblem[]): void {
    for (const problem of found) {
      const count = (counts.get(problem.code) ?? 0) + 1;
      counts.set(problem.code, count);
      if (count <= mostOfOneCode) problems.push(problem);
    }
  }

  /** In the order of the file. */
  function finish(): TableProblem[] {
    const more = [...counts].filter(([, count]) => count > mostOfOneCode);
    const rest = more.map(([read, count]): TableProblem => ({
      ...{ code: 'problems-more', severity: 'error', file, read, params: { count: count - mostOfOneCode } },
    }));
    return [...problems.toSorted((a, b) => (a.row ?? 0) - (b.row ?? 0)), ...rest];
  }
}
