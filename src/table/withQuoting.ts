import { isPersonal } from './personal.ts';
import type { TableProblem } from './problem.ts';
import { unreadTable, type TableHead } from './table.ts';

type TableOutcome = TableHead & { isRead: boolean };

/** Broken quoting leaves out everything: cells and rows are not what they seem. Of personal data nothing else is said. */
export function withQuoting(quoting: TableProblem[], head: TableOutcome): TableOutcome {
  const isSecret = head.problems.some(({ code }) => isPersonal(code));
  return quoting.length === 0 || isSecret ? head : { ...unreadTable(quoting), isRead: false };
}
