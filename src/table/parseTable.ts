import { checkRows } from './checkRows.ts';
import { decodeText, isDecoded } from './decodeText.ts';
import { matchHeader } from './matchHeader.ts';
import { parseCell } from './parseCell.ts';
import { parseRows, type Row } from './parseRows.ts';
import type { TableProblem } from './problem.ts';
import type { Field, TableSchema } from './schema.ts';
import type { TableRow } from './tableRow.ts';

/** `headers`: field name → the header as it stands in the file, for messages. */
export type Table = { rows: TableRow[]; headers: Record<string, string>; problems: TableProblem[] };

/**
 * The rows of a CSV file as its schema describes them, in the order of the file. All problems are collected; a row whose
 * primary key stood before is left out, and no row is read without a required column. Numbers, dates and booleans come out in one spelling (plain decimal, ISO 8601,
 * `true` and `false`).
 */
export function parseTable(bytes: Uint8Array, schema: TableSchema, file: string): Table {
  const decoded = decodeText(bytes, file);
  if (!isDecoded(decoded)) return refused([decoded]);
  const { rows, problems } = parseRows(decoded.text, file);
  const [header, ...body] = rows;
  const isHeaderUnsound = problems.some(({ row = Infinity }) => header === undefined || row < header.line);
  if (header === undefined || isHeaderUnsound) return refused(problems);
  return parseBody(header, body, schema, file, problems);
}

function parseBody(header: Row, body: Row[], schema: TableSchema, file: string, found: TableProblem[]): Table {
  const matched = matchHeader(header, schema, file);
  const headers = Object.fromEntries(
    matched.fields.flatMap((field, index) => (field ? [[field.name, (header.cells[index] ?? '').trim()]] : [])),
  );
  const problems = [...found, ...matched.problems];
  if (matched.problems.some(({ code }) => code === 'header-missing')) return refused(problems);
  const typed = body.map((row) => parseRow(row, matched.fields, headers, schema, file, problems));
  const checked = checkRows(typed, schema, headers, file);
  return { rows: checked.rows, headers, problems: [...problems, ...checked.problems].toSorted(byRow) };
}

function parseRow(
  { line, cells }: Row,
  fields: (Field | undefined)[],
  headers: Record<string, string>,
  { missingValues = [''] }: TableSchema,
  file: string,
  problems: TableProblem[],
): TableRow {
  const row: TableRow = { line, cells: {} };
  for (const [index, field] of fields.entries()) {
    // trim() also takes the ideographic space U+3000
    const text = (cells[index] ?? '').trim();
    if (field === undefined) continue;
    const result = parseCell(missingValues.includes(text) ? undefined : text, field);
    row.cells[field.name] = result.value;
    if (result.fault === undefined) continue;
    const { code, expected } = result.fault;
    problems.push({ code, severity: 'error', file, row: line, column: headers[field.name], read: text, expected });
  }
  return row;
}

function refused(problems: TableProblem[]): Table {
  return { rows: [], headers: {}, problems };
}

function byRow(a: TableProblem, b: TableProblem): number {
  return (a.row ?? 0) - (b.row ?? 0);
}
