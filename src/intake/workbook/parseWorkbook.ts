/** A sheet of an .xlsx or .xlsm workbook, named or found, as raw rows of the text that Excel shows. */
import type { Workbook, Worksheet } from 'exceljs';
import { error, notice, problemOf, type Problem, type ProblemKind } from '../../model/problem.ts';
import { columnLetter, type RawRow } from '../table/table.ts';
import { chosenSheet, tableSize, type SheetFit } from './sheetChoice.ts';
import { sheetRows } from './sheetRows.ts';
import { shownProblems } from './shownCell.ts';

export const workbookProblems = {
  ...shownProblems,
  'workbook-broken': error({
    'zh-CN': { fact: '工作簿打不开，文件可能不完整', remedy: '用 Excel 打开并重新保存；重新复制文件' },
    en: { fact: 'the workbook can not be opened; it may be incomplete', remedy: 'open it in Excel and save it again' },
  }),
  'workbook-opendocument': error({
    'zh-CN': { fact: '这是 OpenDocument（.ods）表格，不能读取', remedy: '打开后另存为 Excel 工作簿（.xlsx）或 CSV' },
    en: {
      fact: 'this is an OpenDocument spreadsheet (.ods), which is not read',
      remedy: 'open it and save it as an Excel workbook (.xlsx) or as CSV',
    },
  }),
  'sheet-missing': error({
    'zh-CN': { fact: '工作簿中没有这张表', remedy: '改正 dialect.sheetName，或改正工作表的名称' },
    en: { fact: 'the workbook has no such sheet', remedy: 'correct dialect.sheetName, or the name of the sheet' },
  }),
  'sheets-open': error({
    'zh-CN': {
      fact: '工作簿中有几张表都像数据表，不知道读哪一张',
      remedy: '在 datapackage.json 的 dialect.sheetName 中写明；用 npm run new 时加 --sheet 表名',
    },
    en: {
      fact: 'several sheets of the workbook hold tables, and nothing says which is meant',
      remedy: 'name it in dialect.sheetName of datapackage.json; with npm run new, add --sheet and its name',
    },
  }),
  'sheet-chosen': notice({
    'zh-CN': {
      fact: '工作簿有几张表，读取了有数据的这一张',
      remedy: '如要读别的表，在 datapackage.json 的 dialect.sheetName 中写明',
    },
    en: {
      fact: 'of several sheets the one with the table was read',
      remedy: 'for another, name it in dialect.sheetName of datapackage.json',
    },
  }),
  'sheet-hidden-rows': notice({
    'zh-CN': { fact: '有隐藏的行，也已读取', remedy: '核对这些行；不应计入的请删除' },
    en: { fact: 'hidden rows were read too', remedy: 'look at them, and delete what does not count' },
  }),
  'sheet-hidden-columns': notice({
    'zh-CN': { fact: '有隐藏的列，也已读取', remedy: '核对这些列；不应计入的请删除' },
    en: { fact: 'hidden columns were read too', remedy: 'look at them, and delete what does not count' },
  }),
  'cells-merged': notice({
    'zh-CN': { fact: '有合并单元格：文字按每格都有读取，数字只计一次', remedy: '核对读取结果' },
    en: { fact: 'cells are merged: a text counts for each of them, a number once', remedy: 'see that it is right' },
  }),
  'cells-commented': notice({
    'zh-CN': { fact: '有{count}个单元格带批注，批注不读取', remedy: '需要公布的说明写进表下的注释' },
    en: {
      fact: 'comments on cells were not read: {count}',
      remedy: 'write what readers should know into a note below the table',
    },
  }),
} satisfies Record<string, ProblemKind>;

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

/** Every visible sheet that holds a table, such as one a year. */
export async function parseSheets(
  bytes: Uint8Array,
  file: string,
): Promise<{ sheets: { name: string; rows: RawRow[] }[]; problems: Problem[] }> {
  const read = await readBook(bytes, file);
  if ('code' in read) return { sheets: [], problems: [read] };
  const tables = shownSheets(read, file).filter(({ size }) => size >= 1);
  return {
    sheets: tables.map(({ name, rows }) => ({ name, rows })),
    problems: tables.flatMap(({ name, problems }) => problems.map((problem) => ({ ...problem, sheet: name }))),
  };
}

function othersNotice(name: string, others: Worksheet[], file: string): Problem {
  const read = others.map((other) => other.name).join(', ');
  return problemOf(workbookProblems, 'sheet-chosen', { file, read, expected: name });
}

type ShownSheet = { name: string; rows: RawRow[]; problems: Problem[]; size: number };

/** Hidden sheets are read only where they are named. */
function shownSheets({ worksheets }: Workbook, file: string): ShownSheet[] {
  return worksheets
    .filter(({ state }) => state === 'visible')
    .map((sheet) => {
      const { rows, problems } = readSheetRows(sheet, file);
      return { name: sheet.name, rows, problems, size: tableSize(sheet.name, rows) };
    });
}

function readSheetRows(sheet: Worksheet, file: string): { rows: RawRow[]; problems: Problem[] } {
  const problems = hiddenParts(sheet, file);
  const rows = sheetRows(sheet, (code, place) => {
    problems.push(problemOf(workbookProblems, code, { file, ...place }));
  });
  return { rows, problems };
}

const openDocument = 'mimetypeapplication/vnd.oasis.opendocument';

/** Loading the library takes longer than reading most tables. */
async function readBook(bytes: Uint8Array, file: string): Promise<Workbook | Problem> {
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
