/** A table as read: rows by field name, rows of totals, headers, letters, units, problems. */
import type { TableProblem } from './problem.ts';
import type { MissingLabel, TableSchema } from './schema.ts';

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

/** The units of lines 单位：人、万元 above a header; `text` is as it stands there, `line` the first of them. */
export type UnitRow = { line: number; text: string; units: string[] };

export type TableReading = {
  file: string;
  schema: TableSchema;
  /** Codes of the package, where rows of totals may stand among the rows: no code is a word for a total. */
  codes?: ReadonlySet<string>;
};
