/** Any CSV or workbook as a sheet of header and records, without titles and remarks. */
import { isClerkLine } from '../../intake/layout/label.ts';
import { unitRow } from '../../intake/layout/unitRow.ts';
import { personalScreen } from '../../intake/personalScreen.ts';
import { decodeText, isDecoded, workbookKind } from '../../intake/readTable.ts';
import type { RawRow } from '../../intake/table/table.ts';
import { parseRows, writeCsv } from '../../intake/text/csv.ts';
import { parseWorkbook } from '../../intake/workbook/parseWorkbook.ts';
import type { Problem } from '../../model/problem.ts';
import { columnsOf, isNumeric, parseMoment } from '../columns/column.ts';

type Parsed = { sheet?: Sheet; leftOut: LeftOut[]; problems: Problem[] };

/** A blank header is named for its column, a repeated one is numbered. */
export async function parseSheet(bytes: Uint8Array, file: string): Promise<Parsed> {
  const read = await readSheetText(bytes, file);
  if ('problems' in read) return { leftOut: [], problems: read.problems };
  const { text, leftOut: titles, units } = withoutTitles(read.text);
  const { rows, problems } = parseRows(text, file);
  const personal = personalProblems(rows, file);
  if (personal.length > 0) return { leftOut: [], problems: personal };
  const [header, ...body] = rows;
  if (header === undefined || problems.length > 0) return { leftOut: [], problems };
  const { rows: records, leftOut: remarks } = withoutRemarks(body);
  const leftOut = [...titles, ...remarks];
  const headers = distinctHeaders(header.cells);
  const isUnchanged = leftOut.length === 0 && headers.every((name, index) => name === header.cells[index]?.trim());
  return { sheet: { file, text: isUnchanged ? text : '', header: headers, rows: records, units }, leftOut, problems };
}

/** Refused before any question, and nothing of it is shown. */
function personalProblems([header, ...body]: RawRow[], file: string): Problem[] {
  const screen = personalScreen();
  const columns = (header?.cells ?? []).map((text) => ({ header: text.trim() }));
  if (header !== undefined) screen.look(header, []);
  screen.lookAtHeader(header?.line ?? 1, columns);
  for (const row of body) if (!isClerkLine(row)) screen.look(row, columns);
  return screen.finish(file);
}

function distinctHeaders(cells: string[]): string[] {
  const seen = new Map<string, number>();
  return cells.map((cell, index) => {
    const header = cell.trim().replace(/\s+/g, ' ') || `column ${index + 1}`;
    const count = (seen.get(header) ?? 0) + 1;
    seen.set(header, count);
    return count === 1 ? header : `${header} (${count})`;
  });
}

/**
 * Headers are complete and distinct. `text` is the decoded file, or empty where the table had to be changed; `units`
 * are from a line above the header (单位：人、万元).
 */
export type Sheet = { file: string; text: string; header: string[]; rows: RawRow[]; units: string[] };

/** By line in the file: a remark, another month, `same` as line `of`, or other values for the same key (`repeated`). */
export type LeftOut = { line: number; reason: 'remark' | 'month' | 'same' | 'repeated'; of?: number };

async function readSheetText(bytes: Uint8Array, file: string): Promise<{ text: string } | { problems: Problem[] }> {
  if (workbookKind(bytes) !== 'xlsx') {
    const decoded = decodeText(bytes, file);
    return isDecoded(decoded) ? { text: decoded.text } : { problems: [decoded] };
  }
  const { rows, problems } = await parseWorkbook(bytes, file);
  const wrong = problems.filter(({ severity }) => severity === 'error');
  if (rows === undefined || wrong.length > 0) return { problems: wrong };
  return { text: sheetText(rows) };
}

/** A line break in a cell would move the rows below it. */
function sheetText(rows: RawRow[]): string {
  const lines: string[] = [];
  for (const { line, cells } of rows)
    lines[line - 1] = writeCsv([cells.map((cell) => cell.replace(/\s*\n\s*/g, ' '))], 'plain').trimEnd();
  return `${Array.from(lines, (line) => line).join('\n')}\n`;
}

/**
 * Lines above the header become blank, so that others keep their numbers: those with one cell are titles or the unit.
 */
function withoutTitles(text: string): { text: string; leftOut: LeftOut[]; units: string[] } {
  const lines = text.split(/\r\n?|\n/);
  const at = Math.max(
    0,
    lines.findIndex((line) => filledCells(line) > 1),
  );
  const leftOut = lines.slice(0, at).flatMap((line, index): LeftOut[] => {
    return filledCells(line) === 0 ? [] : [{ line: index + 1, reason: 'remark' }];
  });
  if (leftOut.length === 0) return { text, leftOut, units: [] };
  const above = lines.slice(0, at).map((line, index) => ({ line: index + 1, cells: line.split(/[,;\t]/) }));
  const units = unitRow(above).units?.units ?? [];
  return { text: lines.map((line, index) => (index < at ? '' : line)).join('\n'), leftOut, units };
}

function filledCells(line: string): number {
  return line
    .replace(/"[^"]*"/g, 'x')
    .split(/[,;\t]/)
    .filter((cell) => cell.trim() !== '').length;
}

/** With three or more columns a row with one cell filled is a remark. */
function withoutRemarks(rows: RawRow[]): { rows: RawRow[]; leftOut: LeftOut[] } {
  const isRemark = ({ cells }: RawRow) => cells.length > 2 && cells.filter((cell) => cell.trim() !== '').length < 2;
  return {
    rows: rows.filter((row) => !isRemark(row)),
    leftOut: rows.filter(isRemark).map(({ line }) => ({ line, reason: 'remark' })),
  };
}

/** A column for each year (2019年, 2020年) becomes a row for each, with columns `year` and `value`. */
export function yearsDown(sheet: Sheet): Sheet {
  const columns = columnsOf(sheet.header, sheet.rows);
  const years = columns.filter((column) => isYear(column.header) && isNumeric(column));
  if (years.length < 2) return sheet;
  const others = columns.filter((column) => !isYear(column.header));
  const rows = sheet.rows.flatMap(({ line, cells }) =>
    years.map(({ index, header }) => ({
      line,
      cells: [...others.map((other) => cells[other.index] ?? ''), parseMoment(header)?.year ?? '', cells[index] ?? ''],
    })),
  );
  return { ...sheet, text: '', header: [...others.map(({ header }) => header), 'year', 'value'], rows };
}

function isYear(header: string): boolean {
  const moment = parseMoment(header);
  return moment !== undefined && moment.month === undefined;
}
