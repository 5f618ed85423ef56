/** One sheet of an .xlsx workbook as raw rows of the text that Excel shows. */
import type { Workbook, Worksheet } from 'exceljs';
import { error, notice, problemOf, type Problem, type ProblemKind } from '../../model/problem.ts';
import { columnLetter, type RawRow } from '../table/table.ts';
import { formatShown, shownProblems } from './shownCell.ts';

export const workbookProblems = {
  ...shownProblems,
  'workbook-broken': error({
    'zh-CN': { fact: '工作簿打不开，文件可能不完整', remedy: '用 Excel 打开并重新保存；重新复制文件' },
    en: { fact: 'the workbook can not be opened; it may be incomplete', remedy: 'open it in Excel and save it again' },
  }),
  'sheet-missing': error({
    'zh-CN': { fact: '工作簿中没有这张表', remedy: '改正 dialect.sheetName，或改正工作表的名称' },
    en: { fact: 'the workbook has no such sheet', remedy: 'correct dialect.sheetName, or the name of the sheet' },
  }),
  'sheet-first': notice({
    'zh-CN': {
      fact: '工作簿有几张表，只读第一张',
      remedy: '如要读别的表，在 datapackage.json 的 dialect.sheetName 中写明',
    },
    en: {
      fact: 'of several sheets the first was read',
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
} satisfies Record<string, ProblemKind>;

/** Without `rows` no sheet could be read. */
type ParsedWorkbook = { sheet?: string; rows?: RawRow[]; problems: Problem[] };

/**
 * Text as Excel would save it as CSV: decimals as shown, ISO 8601 dates, percent signs, results of formulas; hidden
 * rows and columns too. Without a name, the first visible sheet.
 */
export async function parseWorkbook(bytes: Uint8Array, file: string, name?: string): Promise<ParsedWorkbook> {
  const book = await loadWorkbook(bytes);
  if (book === undefined) return { problems: [problemOf(workbookProblems, 'workbook-broken', { file })] };
  const sheets = book.worksheets;
  const seen = sheets.find((sheet) => sheet.state === 'visible') ?? sheets[0];
  const sheet = name === undefined ? seen : sheets.find((sheet) => sheet.name === name);
  if (sheet === undefined) {
    const expected = sheets.map((sheet) => sheet.name).join(' / ');
    return { problems: [problemOf(workbookProblems, 'sheet-missing', { file, read: name, expected })] };
  }
  const problems: Problem[] = [];
  const report: Report = (code, place) => {
    problems.push(problemOf(workbookProblems, code, { file, ...place }));
  };
  const others = sheets.filter((other) => other !== sheet && other.actualRowCount > 0).map((other) => other.name);
  if (name === undefined && others.length > 0) report('sheet-first', { read: others.join(', ') });
  reportHidden(sheet, report);
  return { sheet: sheet.name, rows: rowsOf(sheet, report), problems };
}

/** Loading the library takes longer than reading most tables. */
async function loadWorkbook(bytes: Uint8Array): Promise<Workbook | undefined> {
  const { default: library } = await import('exceljs');
  const book = new library.Workbook();
  try {
    // its types ask for the Buffer of an older Node
    await book.xlsx.load(bytes as unknown as Parameters<typeof book.xlsx.load>[0]);
    return book;
  } catch {
    return undefined;
  }
}

type Report = (code: keyof typeof workbookProblems, place: Omit<Partial<Problem>, 'code' | 'severity'>) => void;

function reportHidden(sheet: Worksheet, report: Report): void {
  const rows: number[] = [];
  sheet.eachRow((row, line) => {
    if (row.hidden) rows.push(line);
  });
  // null where the sheet is empty, whatever its type says
  const columns = ((sheet.columns as typeof sheet.columns | null) ?? []).flatMap((column, index) =>
    column.hidden === true ? [index] : [],
  );
  if (rows.length > 0) report('sheet-hidden-rows', { row: rows[0], read: rows.join(', ') });
  if (columns.length > 0) report('sheet-hidden-columns', { read: columns.map(columnLetter).join(', ') });
}

function rowsOf(sheet: Worksheet, report: Report): RawRow[] {
  const rows: RawRow[] = [];
  const width = sheet.columnCount;
  let merged = 0;
  sheet.eachRow((row, line) => {
    const cells = Array.from({ length: width }, (_, index) => {
      const cell = row.getCell(index + 1);
      if (cell.isMerged && cell.master !== cell) {
        merged += 1;
        // a merged number counts once, or sums would be wrong
        return typeof cell.master.value === 'number' ? '' : formatShown(cell.master).text;
      }
      const { text, fault, stored } = formatShown(cell);
      const place = { row: line, letter: columnLetter(index) };
      if (fault !== undefined) report(fault, place);
      if (stored !== undefined) report('number-as-shown', { ...place, read: stored, expected: text });
      return text;
    });
    if (cells.some((cell) => cell.trim() !== '')) rows.push({ line, cells });
  });
  if (merged > 0) report('cells-merged', { params: { count: merged } });
  return rows;
}
