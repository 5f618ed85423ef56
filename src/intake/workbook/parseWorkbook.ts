/** One sheet of an .xlsx workbook as raw rows of the text that Excel shows. */
import ExcelJS, { type Cell, type Worksheet } from 'exceljs';
import type { TableCode, TableProblem } from '../table/problem.ts';
import { columnLetter, type RawRow } from '../table/row.ts';
import { formatShown } from './shownCell.ts';

/**
 * One sheet of an .xlsx file as the rows of text that Excel would save as CSV: numbers with the decimals they are shown
 * with, dates as ISO 8601, percentages with their sign, the results of formulas. What can't be seen is said.
 */

/** Without a name the first sheet that can be seen. Without `rows` there is no sheet that could be read. */
type ParsedWorkbook = { sheet?: string; rows?: RawRow[]; problems: TableProblem[] };

export async function parseWorkbook(bytes: Uint8Array, file: string, name?: string): Promise<ParsedWorkbook> {
  const book = await loadWorkbook(bytes);
  if (book === undefined) return { problems: [{ code: 'workbook-broken', severity: 'error', file }] };
  const sheets = book.worksheets;
  const seen = sheets.find((sheet) => sheet.state === 'visible') ?? sheets[0];
  const sheet = name === undefined ? seen : sheets.find((sheet) => sheet.name === name);
  if (sheet === undefined) {
    const expected = sheets.map((sheet) => sheet.name).join(' / ');
    return { problems: [{ code: 'sheet-missing', severity: 'error', file, read: name, expected }] };
  }
  const problems: TableProblem[] = [];
  const notice = (code: TableCode, rest: Partial<TableProblem>): void => {
    problems.push({ code, severity: 'notice', file, ...rest });
  };
  const others = sheets.filter((one) => one !== sheet && one.actualRowCount > 0).map((sheet) => sheet.name);
  if (name === undefined && others.length > 0) notice('sheet-first', { read: others.join(', ') });
  noticeHidden(sheet, notice);
  return { sheet: sheet.name, rows: rowsOf(sheet, file, problems, notice), problems };
}

async function loadWorkbook(bytes: Uint8Array): Promise<ExcelJS.Workbook | undefined> {
  const book = new ExcelJS.Workbook();
  try {
    // its types ask for the Buffer of an older Node
    await book.xlsx.load(bytes as unknown as Parameters<typeof book.xlsx.load>[0]);
    return book;
  } catch {
    return undefined;
  }
}

type Notice = (code: TableCode, rest: Partial<TableProblem>) => void;

function noticeHidden(sheet: Worksheet, notice: Notice): void {
  const rows: number[] = [];
  sheet.eachRow((row, line) => {
    if (row.hidden) rows.push(line);
  });
  // null where the sheet is empty, whatever its type says
  const columns = ((sheet.columns as typeof sheet.columns | null) ?? []).flatMap((column, index) =>
    column.hidden === true ? [index] : [],
  );
  if (rows.length > 0) notice('sheet-hidden-rows', { row: rows[0], read: rows.join(', ') });
  if (columns.length > 0) notice('sheet-hidden-columns', { read: columns.map(columnLetter).join(', ') });
}

function rowsOf(sheet: Worksheet, file: string, problems: TableProblem[], notice: Notice): RawRow[] {
  const rows: RawRow[] = [];
  const width = sheet.columnCount;
  let merged = 0;
  sheet.eachRow((row, line) => {
    const cells = Array.from({ length: width }, (_, index) => {
      const cell = row.getCell(index + 1);
      if (cell.isMerged && cell.master !== cell) {
        merged += 1;
        return mergedText(cell.master);
      }
      const { text, fault, kept } = formatShown(cell);
      const place = { row: line, letter: columnLetter(index) };
      if (fault !== undefined) problems.push({ code: fault, severity: 'error', file, ...place });
      if (kept !== undefined) notice('number-as-shown', { ...place, read: kept, expected: text });
      return text;
    });
    if (cells.some((cell) => cell.trim() !== '')) rows.push({ line, cells });
  });
  if (merged > 0) notice('cells-merged', { params: { count: merged } });
  return rows;
}

/** A heading or a name counts for every cell it is merged over; a number only for the first, or it would count twice. */
function mergedText(master: Cell): string {
  return typeof master.value === 'number' ? '' : formatShown(master).text;
}
