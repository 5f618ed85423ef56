import { decodeText, isDecoded } from './decodeText.ts';
import { tableDelimiter } from './tableDelimiter.ts';
import { rowReader } from './rowReader.ts';
import type { TableSchema } from './schema.ts';
import { withQuoting } from './withQuoting.ts';
import { unreadTable, type Table } from './table.ts';
import { tableReader } from './tableReader.ts';
import type { TableRow } from './tableRow.ts';

/**
 * The rows of a CSV file as its schema describes them. All problems are collected; a row whose primary key stood before
 * is left out, and no row is read without a required column. Numbers, dates and booleans come out in one spelling (plain
 * decimal, ISO 8601, `true` and `false`).
 */
export function parseTable(bytes: Uint8Array, schema: TableSchema, file: string): Table {
  const decoded = decodeText(bytes, file);
  if (!isDecoded(decoded)) return unreadTable([decoded]);
  const rows: TableRow[] = [];
  const records = rowReader(file, tableDelimiter(schema));
  const table = tableReader({ file, schema }, (row) => rows.push(row));
  table.push(records.push(decoded.text));
  table.push(records.finish());
  const { isRead, ...head } = withQuoting(records.problems, table.finish());
  return { ...head, rows: isRead ? rows : [] };
}
