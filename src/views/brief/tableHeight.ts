import type { BriefTable } from './briefView.ts';
import { linesOf } from './linesOf.ts';

/** Points that a table takes with its head, its key and the line on what is not shown. */
export function tableHeight({ table, hidden }: BriefTable, row: number): number {
  // Columns share what the name of the row leaves: about 55 points each.
  const stub = Math.max(70, 441 - table.columns.length * 58);
  const rows = table.rows.map(({ head }) => row + (linesOf(head, stub, 8.8) - 1) * 12.5);
  return 42 + rows.reduce((sum, one) => sum + one, 0) + (table.symbols.length > 0 ? 14 : 0) + (hidden ? 16 : 0);
}
