import type { TableCode, TableProblem } from './problem.ts';
import type { RawRow } from './row.ts';

/** Rows that are no records, in one line; what they say is not repeated. */
export function rowsNotice(code: TableCode, rows: RawRow[], file: string): TableProblem[] {
  const [first] = rows;
  if (first === undefined) return [];
  return [{ code, severity: 'notice', file, row: first.line, params: { count: rows.length } }];
}
