/** The sheets of a workbook that `new` reads: the named ones, one a year or month, or the one with the table. */
import type { Workbook } from 'exceljs';
import type { SheetCells } from '../../model/account.ts';
import { problemOf, type Problem } from '../../model/problem.ts';
import { filledCells } from '../table/account.ts';
import type { RawRow } from '../table/table.ts';
import { readBook, readSheetRows, shownSheets } from './book.ts';
import { chosenSheet } from './sheetChoice.ts';
import { workbookProblems } from './workbookProblems.ts';

/** Several `names` are parted by commas; `isPart`: the name of the sheet says that it is one of several. */
type SheetsWanted = { names?: string; isPart?: (name: string) => boolean };

type NamedRows = { name: string; rows: RawRow[] };

export type ParsedSheets = { sheets: NamedRows[]; others: SheetCells[]; problems: Problem[] };

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
