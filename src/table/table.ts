import type { TableProblem } from './problem.ts';
import type { TableRow, TotalRow } from './tableRow.ts';
import type { UnitRow } from './unitLine.ts';

/**
 * What a table says beside its rows, by field name: `headers` as they stand in the file and `letters` of their columns
 * (for messages), `units` that stand in headers; `unitLine` is the one above the header, `totals` the rows of totals.
 */
export type TableHead = {
  headers: Record<string, string>;
  letters: Record<string, string>;
  units: Record<string, string>;
  /** The line of the header. */
  headerLine?: number;
  unitLine?: UnitRow;
  totals: TotalRow[];
  problems: TableProblem[];
};

/** Rows in the order of the file: without those that have a problem in their shape or their key. */
export type Table = TableHead & { rows: TableRow[] };

/** A table that can't be used for these problems. */
export function unreadTable(problems: TableProblem[]): Table {
  return { rows: [], headers: {}, letters: {}, units: {}, totals: [], problems };
}
