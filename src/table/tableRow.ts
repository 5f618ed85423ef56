import type { MissingLabel } from './schema.ts';

/**
 * A row by field name. `line` is the row as Excel numbers it; a missing or unreadable cell is undefined. `units` are
 * those that stand in cells (1523万元), `scaled` the fields of numbers with 万 or 亿 (multiplied out), `missing` says what
 * a missing cell was declared to mean.
 */
export type TableRow = {
  line: number;
  cells: Record<string, string | undefined>;
  units?: Record<string, string>;
  scaled?: string[];
  missing?: Record<string, MissingLabel>;
};

/** A row 合计, 小计 or total: a check of the rows above it, never data. `field` is the one that says so. */
export type TotalRow = { row: TableRow; field: string; isSubtotal: boolean };
