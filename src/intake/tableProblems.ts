/** The capped list of the problems in one file. */
import { error, type Problem, type ProblemKind, problemOf } from '../model/problem.ts';
import { keyProblems } from './cells/keyIndex.ts';
import { columnFormProblems } from './cells/numberProblems.ts';
import { cellProblems } from './cells/parseCell.ts';
import { headerProblems } from './layout/checkHeader.ts';
import { unitLineProblems } from './layout/unitRow.ts';
import { personalProblems } from './personalScreen.ts';
import { rowProblems } from './table/table.ts';
import { fileProblems } from './text/csv.ts';
import { encodingProblems } from './text/encodingVerdict.ts';
import { quoteProblems } from './text/recordSplitter.ts';
import { workbookProblems } from './workbook/shownCell.ts';

const listProblems = {
  'problems-more': error({
    'zh-CN': { fact: '同类问题还有{count}处，未逐一列出', remedy: '改正列出的问题后重新运行' },
    en: { fact: '{count} more of the same kind are not listed', remedy: 'mend those that are, and run again' },
  }),
} satisfies Record<string, ProblemKind>;

export type ProblemList = { add: (...problems: Problem[]) => void; finish: () => Problem[] };

const mostOfOneCode = 1000;

export function problemList(file: string): ProblemList {
  const problems: Problem[] = [];
  const counts = new Map<string, number>();
  return { add, finish };

  function add(...more: Problem[]): void {
    for (const problem of more) {
      const count = (counts.get(problem.code) ?? 0) + 1;
      counts.set(problem.code, count);
      if (count <= mostOfOneCode) problems.push(problem);
    }
  }

  function finish(): Problem[] {
    const more = [...counts].filter(([, count]) => count > mostOfOneCode);
    const rest = more.map(([read, count]) =>
      problemOf(listProblems, 'problems-more', { file, read, params: { count: count - mostOfOneCode } }),
    );
    return [...problems.toSorted((a, b) => (a.row ?? 0) - (b.row ?? 0)), ...rest];
  }
}

/** Every kind of problem in a table, by code. */
export const tableProblems = {
  ...fileProblems,
  ...encodingProblems,
  ...quoteProblems,
  ...workbookProblems,
  ...personalProblems,
  ...headerProblems,
  ...unitLineProblems,
  ...rowProblems,
  ...columnFormProblems,
  ...cellProblems,
  ...keyProblems,
  ...listProblems,
};
