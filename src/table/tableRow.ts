/** A row by field name. `line` is the row as Excel numbers it; a missing or unreadable cell is undefined. */
export type TableRow = { line: number; cells: Record<string, string | undefined> };
