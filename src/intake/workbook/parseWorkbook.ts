/** A sheet of an .xlsx or .xlsm workbook, named or found, as raw rows of the text that Excel shows. */
import type { Workbook, Worksheet } from 'exceljs';
import type { SheetCells } from '../../model/account.ts';
import { type Problem, problemOf } from '../../model/problem.ts';
import { filledCells } from '../table/account.ts';
import type { RawRow } from '../table/table.ts';
import { chosenSheet, readBook, readSheetRows, type SheetFit, shownSheets } from './book.ts';
import { workbookProblems } from './shownCell.ts';

/** Without `rows` no sheet could be read. `sheets` are the visible ones that hold tables, in their order. */
type ParsedWorkbook = { sheet?: string; rows?: RawRow[]; sheets: string[]; problems: Problem[] };

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

/** Several `names` are parted by commas; `isPart`: the name of the sheet says that it is one of several. */
type SheetsWanted = { names?: string; isPart?: (name: string) => boolean };

type NamedRows = { name: string; rows: RawRow[] };

type ParsedSheets = { sheets: NamedRows[]; others: SheetCells[]; problems: Problem[] };

/** Without sheets there is a problem. */
export async function parseSheets(bytes: Uint8Array, file: string, wanted: SheetsWanted = {}): Promise<ParsedSheets> {
  const book = await readBook(bytes, file);
  if ('code' in book) return { sheets: [], others: [], problems: [book] };
  const chosen = wanted.names === undefined ? foundSheets(book, file, wanted) : namedSheets(book, file, wanted.names);
  if (!Array.isArray(chosen)) return { sheets: [], others: [], problems: [chosen] };
  const problems = chosen.flatMap((sheet) => sheet.problems.map((problem) => ({ ...problem, sheet: sheet.name })));
  const others = book.worksheets
    .filter(({ name }) => !chosen.some((sheet) => sheet.name === name))
    .map((sheet) => ({ name: sheet.name, cells: filledIn(readSheetRows(sheet, file).rows) }))
    .filter(({ cells }) => cells > 0);
  return { sheets: chosen.map(({ name, rows }) => ({ name, rows })), others, problems };
}

function filledIn(rows: RawRow[]): number {
  return rows.reduce((sum, row) => sum + filledCells(row), 0);
}

type ReadSheet = NamedRows & { problems: Problem[] };

/** A sheet may have a comma in its own name. */
function namedSheets(book: Workbook, file: string, names: string): ReadSheet[] | Problem {
  const list = book.getWorksheet(names) === undefined ? names.split(/[,，、]/).map((name) => name.trim()) : [names];
  const missing = list.find((name) => book.getWorksheet(name) === undefined);
  if (missing !== undefined) return sheetMissing(book, file, missing);
  return book.worksheets
    .filter(({ name }) => list.includes(name))
    .map((sheet) => ({ name: sheet.name, ...readSheetRows(sheet, file) }));
}

/** Two parts or more go before a single table; another table beside them is for a person to decide. */
function foundSheets(book: Workbook, file: string, { isPart = () => false }: SheetsWanted): ReadSheet[] | Problem {
  const sheets = shownSheets(book, file);
  const tables = sheets.filter(({ size }) => size >= 1);
  const parts = tables.filter(({ name }) => isPart(name));
  const largest = Math.max(...parts.map(({ size }) => size));
  const { sheet, rivals } =
    parts.length > 1
      ? { sheet: parts[0], rivals: tables.filter((table) => !parts.includes(table) && table.size * 2 >= largest) }
      : chosenSheet(sheets);
  if (sheet === undefined) return sheetMissing(book, file);
  if (rivals.length === 0) return parts.length > 1 ? parts : [sheet];
  // any of them may be the one that is meant
  return problemOf(workbookProblems, 'sheets-open', { file, expected: tables.map(({ name }) => name).join(' / ') });
}

function sheetMissing({ worksheets }: Workbook, file: string, read?: string): Problem {
  const expected = worksheets.map(({ name }) => name).join(' / ');
  return problemOf(workbookProblems, 'sheet-missing', { file, expected, ...(read !== undefined && { read }) });
}
