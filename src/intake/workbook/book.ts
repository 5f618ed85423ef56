/** A workbook opened, and the rows of its sheets. */
import type { Workbook, Worksheet } from 'exceljs';
import { problemOf, type Problem } from '../../model/problem.ts';
import { columnLetter, type RawRow } from '../table/table.ts';
import { tableSize } from './sheetChoice.ts';
import { sheetRows } from './sheetRows.ts';
import { workbookProblems } from './workbookProblems.ts';

export type ShownSheet = { name: string; rows: RawRow[]; problems: Problem[]; size: number };

/** Hidden sheets are read only where they are named. */
export function shownSheets({ worksheets }: Workbook, file: string): ShownSheet[] {
  return worksheets
    .filter(({ state }) => state === 'visible')
    .map((sheet) => {
      const { rows, problems } = readSheetRows(sheet, file);
      return { name: sheet.name, rows, problems, size: tableSize(sheet.name, rows) };
    });
}

export function readSheetRows(sheet: Worksheet, file: string): { rows: RawRow[]; problems: Problem[] } {
  const problems = hiddenParts(sheet, file);
  const rows = sheetRows(sheet, (code, place) => {
    problems.push(problemOf(workbookProblems, code, { file, ...place }));
  });
  return { rows, problems };
}

const openDocument = 'mimetypeapplication/vnd.oasis.opendocument';

/** Loading the library takes longer than reading most tables. */
export async function readBook(bytes: Uint8Array, file: string): Promise<Workbook | Problem> {
  if (new TextDecoder('latin1').decode(bytes.subarray(0, 100)).includes(openDocument))
    return problemOf(workbookProblems, 'workbook-opendocument', { file });
  const { default: library } = await import('exceljs');
  const book = new library.Workbook();
  try {
    // its types ask for the Buffer of an older Node
    await book.xlsx.load(bytes as unknown as Parameters<typeof book.xlsx.load>[0]);
    return book;
  } catch {
    return problemOf(workbookProblems, 'workbook-broken', { file });
  }
}

function hiddenParts(sheet: Worksheet, file: string): Problem[] {
  const rows: number[] = [];
  sheet.eachRow((row, line) => {
    if (row.hidden) rows.push(line);
  });
  // null where the sheet is empty, whatever its type says
  const columns = ((sheet.columns as typeof sheet.columns | null) ?? []).flatMap((column, index) =>
    column.hidden === true ? [index] : [],
  );
  const place = { file, row: rows[0], read: rows.join(', ') };
  return [
    ...(rows.length > 0 ? [problemOf(workbookProblems, 'sheet-hidden-rows', place)] : []),
    ...(columns.length > 0
      ? [problemOf(workbookProblems, 'sheet-hidden-columns', { file, read: columns.map(columnLetter).join(', ') })]
      : []),
  ];
}
