import { isPersonal } from './personal.ts';
import type { TableProblem } from './problem.ts';
import { unread, type TableHead } from './table.ts';

type Read = TableHead & { isRead: boolean };

/** Broken quoting leaves out everything: cells and rows are not what they seem. Of personal data nothing else is said. */
export function withQuoting(quoting: TableProblem[], head: Read): Read {
  const isSecret = head.problems.some(({ code }) => isPersonal(code));
  return quoting.length === 0 || isSecret ? head : { ...unread(quoting), isRead: false };
}
