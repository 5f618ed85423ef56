import type { MissingLabel } from './schema.ts';

/**
 * A row by field name. `line` is the row as Excel numbers it; a missing or unreadable cell is undefined. `units` are
 * those that stand in cells (1523万元), `missing` says what a missing cell was declared to mean.
 */
export type TableRow = {
  line: number;
  cells: Record<string, string | undefined>;
  units?: Record<string, string>;
  missing?: Record<string, MissingLabel>;
};

/** A row 合计, 小计 or total: a check of the rows above it, never data. `field` is the one that says so. */
export type TotalRow = { row: TableRow; field: string; isSubtotal: boolean };
