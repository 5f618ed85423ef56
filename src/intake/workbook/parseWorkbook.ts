/** A sheet of an .xlsx or .xlsm workbook, named or found, as raw rows of the text that Excel shows. */
import type { Worksheet } from 'exceljs';
import { problemOf, type Problem } from '../../model/problem.ts';
import type { RawRow } from '../table/table.ts';
import { readBook, readSheetRows, shownSheets } from './book.ts';
import { chosenSheet, type SheetFit } from './sheetChoice.ts';
import { workbookProblems } from './workbookProblems.ts';

/** Without `rows` no sheet could be read. `sheets` are the visible ones that hold tables, in their order. */
export type ParsedWorkbook = { sheet?: string; rows?: RawRow[]; sheets: string[]; problems: Problem[] };

/**
 * Text as Excel would save it as CSV: decimals as shown, ISO 8601 dates and months, percent signs, results of formulas;
 * hidden rows and columns too. Without a name, or a number from 1, the visible sheet that fits best and has
 * the largest table.
 */
export async function parseWorkbook(
  bytes: Uint8Array,
  file: string,
  name?: string | number,
  fit?: SheetFit,
): Promise<ParsedWorkbook> {
  const read = await readBook(bytes, file);
  if ('code' in read) return { sheets: [], problems: [read] };
  const sheets = shownSheets(read, file);
  const tables = sheets.filter(({ size }) => size >= 1).map((sheet) => sheet.name);
  const missing = { file, read: name?.toString(), expected: read.worksheets.map((sheet) => sheet.name).join(' / ') };
  if (name !== undefined) {
    const sheet = read.worksheets.find((one, index) => one.name === name || index + 1 === name);
    if (sheet === undefined)
      return { sheets: tables, problems: [problemOf(workbookProblems, 'sheet-missing', missing)] };
    return { sheet: sheet.name, sheets: tables, ...readSheetRows(sheet, file) };
  }
  const { sheet, rivals } = chosenSheet(sheets, fit);
  if (sheet === undefined) return { sheets: tables, problems: [problemOf(workbookProblems, 'sheet-missing', missing)] };
  if (rivals.length > 0) {
    const expected = sheets
      .filter((one) => one === sheet || rivals.includes(one))
      .map((one) => one.name)
      .join(' / ');
    return { sheets: tables, problems: [problemOf(workbookProblems, 'sheets-open', { file, expected })] };
  }
  const others = read.worksheets.filter((one) => one.name !== sheet.name && one.actualRowCount > 0);
  const told = others.length === 0 ? [] : [othersNotice(sheet.name, others, file)];
  return { sheet: sheet.name, sheets: tables, rows: sheet.rows, problems: [...told, ...sheet.problems] };
}

function othersNotice(name: string, others: Worksheet[], file: string): Problem {
  const read = others.map((other) => other.name).join(', ');
  return problemOf(workbookProblems, 'sheet-chosen', { file, read, expected: name });
}
