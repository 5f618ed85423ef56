/** The sheets of a file of any kind as an office has them: the reader of `new`, on the same parts as that of a release. */
import type { Account, CellUse } from '../../model/account.ts';
import { type Problem, problemOf } from '../../model/problem.ts';
import type { FormHint } from '../cells/numberForm.ts';
import { decodeText, isDecoded, workbookKind } from '../readTable.ts';
import { accountBook, filledCells } from '../table/account.ts';
import type { RawRow } from '../table/table.ts';
import { fileProblems, likeliestDelimiter, rowReader } from '../text/csv.ts';
import { parseSheets } from '../workbook/parseWorkbook.ts';
import { fileWidth } from './joinSheets.ts';
import { parseSheet, rowName, type Sheet, type SheetRow } from './sheet.ts';

/**
 * What a person says about the file; each is found out where it is not said. `isPart`: a sheet of this name may be one of
 * several of one table.
 */
export type SheetOptions = FormHint & { sheet?: string; encoding?: string; isPart?: (name: string) => boolean };

/** With an error there are no sheets; several are of one workbook. */
type SheetsRead = { sheets: Sheet[]; problems: Problem[] };

export async function readSheets(bytes: Uint8Array, file: string, options: SheetOptions): Promise<SheetsRead> {
  if (workbookKind(bytes) === 'xls')
    return { sheets: [], problems: [problemOf(fileProblems, 'file-is-workbook', { file })] };
  return workbookKind(bytes) === 'xlsx' ? readWorkbookSheets(bytes, file, options) : readText(bytes, file, options);
}

async function readWorkbookSheets(bytes: Uint8Array, file: string, options: SheetOptions): Promise<SheetsRead> {
  const { sheet: names, isPart, decimal } = options;
  const { sheets, others, problems } = await parseSheets(bytes, file, {
    ...(names !== undefined && { names }),
    ...(isPart !== undefined && { isPart }),
  });
  if (problems.some(({ severity }) => severity === 'error')) return { sheets: [], problems };
  const hint = decimal === undefined ? {} : { decimal };
  const read = sheets.map(({ name, rows }) => parseSheet(plainYears(rows), file, { name, ...hint }));
  const [first, ...more] = read.flatMap(({ sheet }) => sheet ?? []);
  const wrong = read.flatMap((one) => one.problems);
  if (first === undefined || read.some(({ sheet }) => sheet === undefined)) return { sheets: [], problems: wrong };
  return { sheets: [others.length > 0 ? { ...first, others } : first, ...more], problems: [...problems, ...wrong] };
}

function readText(bytes: Uint8Array, file: string, options: SheetOptions): SheetsRead {
  const decoded = decodeText(bytes, file, options.encoding);
  if (!isDecoded(decoded)) return { sheets: [], problems: [decoded] };
  const { text } = decoded;
  const delimiter = options.delimiter ?? likeliestDelimiter(text);
  const reader = rowReader(file, () => delimiter);
  const rows = [...reader.push(text), ...reader.finish()];
  if (reader.problems.length > 0) return { sheets: [], problems: reader.problems };
  return sheetsOf(parseSheet(plainYears(partedKeys(rows)), file, { ...options, delimiter }), []);
}

function sheetsOf({ sheet, problems }: ReturnType<typeof parseSheet>, before: Problem[]): SheetsRead {
  return {
    sheets: sheet === undefined ? [] : [sheet],
    problems: sheet === undefined ? problems : [...before, ...problems],
  };
}

/** What stands after the stroke is said across. */
const joinedHeading = /^([^\\,]+(?:,[^\\,]+)*)\\[^\\,]+$/u;

/** Only where every cell below has as many names as the heading; one name may hold commas. */
export function partedKeys(rows: RawRow[]): RawRow[] {
  const at = rows.findIndex((row) => joinedHeading.test(keyOf(row)));
  const names = joinedHeading.exec(keyOf(rows[at]))?.[1]?.split(',') ?? [];
  const parts = (row: RawRow) => (names.length === 1 ? [keyOf(row)] : keyOf(row).split(','));
  const below = rows.slice(at + 1).filter((row) => keyOf(row) !== '');
  if (at < 0 || below.some((row) => parts(row).length !== names.length)) return rows;
  const keys = (row: RawRow, index: number) => (index === at ? names : keyOf(row) === '' ? blanks : parts(row));
  const blanks = names.map(() => '');
  return rows.map((row, index) =>
    index < at ? row : { line: row.line, cells: [...keys(row, index), ...row.cells.slice(1)] },
  );
}

function keyOf(row: RawRow | undefined): string {
  return row?.cells[0]?.trim() ?? '';
}

/** The World Bank writes 2000 [YR2000] over the numbers of 2000. */
function plainYears(rows: RawRow[]): RawRow[] {
  return rows.map((row) =>
    row.cells.some((cell) => codedYear.test(cell))
      ? { ...row, cells: row.cells.map((cell) => cell.replace(codedYear, '$1')) }
      : row,
  );
}

const codedYear = /^\s*(\d{4})\s*\[YR\1\]\s*$/;

/** `useOf` is asked for every filled cell of the body. Throws where a cell would be lost. */
export function sheetAccount(sheet: Sheet, useOf: (row: SheetRow, column: number) => CellUse): Account {
  const { above, header, remarks, rows, others = [] } = sheet;
  const width = fileWidth(sheet);
  const book = accountBook();
  for (const row of [...above, ...header, ...remarks]) book.read(row);
  for (const row of [...above, ...remarks]) book.put('note', filledCells(row));
  for (const row of header) book.put('heading', filledCells(row));
  for (const row of rows) {
    const cells = row.kind === 'part-heading' ? row.cells : row.cells.slice(0, width);
    book.read({ cells });
    for (const [column, cell] of cells.entries()) {
      if (cell.trim() === '') continue;
      const use = useOf(row, column);
      if (typeof use === 'string') book.put(use, 1);
      else book.leaveOut(use.leftOut, { line: rowName(row), cells }, column);
    }
  }
  for (const { name, cells } of others) book.leaveSheet(name, cells);
  return book.finish(rows.length, width);
}
