/** Rows as a dialect (Table Dialect v2) says: which are comments, and which the header. */
import type { RawRow } from '../table/table.ts';
import type { TableDialect } from '../table/tableSchema.ts';

export function isComment({ line, cells }: RawRow, { commentRows = [], commentChar }: TableDialect): boolean {
  return commentRows.includes(line) || (commentChar !== undefined && (cells[0] ?? '').startsWith(commentChar));
}

export type StatedRows = { above: RawRow[]; header: RawRow[]; body: RawRow[] };

/** Undefined where nothing is said, or no row is there that is said to be the header. */
export function statedRows(
  rows: RawRow[],
  { header: hasHeader = true, headerRows }: TableDialect,
): StatedRows | undefined {
  if (!hasHeader || headerRows?.length === 0) return { above: [], header: [], body: rows };
  const header = rows.filter(({ line }) => headerRows?.includes(line));
  const last = header.at(-1);
  if (last === undefined) return undefined;
  // what stands between two rows of a header is none of them, and no data either
  const above = rows.filter(({ line }) => line < last.line && !header.some((row) => row.line === line));
  return { above, header, body: rows.slice(rows.indexOf(last) + 1) };
}
