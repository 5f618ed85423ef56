/** A workbook opened, and the rows of its sheets. */
import type { Cell, Workbook, Worksheet } from 'exceljs';
import { type Problem, problemOf } from '../../model/problem.ts';
import { parseNumber } from '../cells/parseNumber.ts';
import { columnLetter, type RawRow } from '../table/table.ts';
import { formatShown, type ShownFault, workbookProblems } from './shownCell.ts';
import { isFault, readOfficeParts } from '../office/officeParts.ts';

type ShownSheet = { name: string; rows: RawRow[]; problems: Problem[]; size: number };

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
  // what else may be in a workbook is never run or followed: it is read cell by cell
  const parts = readOfficeParts(bytes);
  if (isFault(parts) && (parts.code === 'office-large' || parts.code === 'office-dtd'))
    return problemOf(workbookProblems, parts.code, { file, ...(parts.read !== undefined && { read: parts.read }) });
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

/** How well rows fit what is asked for; 0 where they do not. */
export type SheetFit = (rows: RawRow[]) => number;

const besideTables =
  /^(cover|title|contents?|index|toc|notes?|foot ?notes?|read ?me|about|info\w*|metadata|definitions?|glossary|sources?|change ?log|封面|目录|目次|说明|填表说明|编制说明|注释|表紙|注|표지|목차|주석|deckblatt|titel|inhalt\w*|hinweise|sommaire|avertissement|portada|índice|indice|notas|capa|copertina|обложка|содержание|примечани\w*)([ _-]?(page|sheet|table|页|表))?$/iu;

const rowsLookedAt = 300;

/**
 * Numbers beside a stub, below a row of headings: the number of those cells. A sheet that is called cover or notes counts
 * only where no other has a table.
 */
function tableSize(name: string, rows: RawRow[]): number {
  const looked = rows.slice(0, rowsLookedAt);
  const header = looked.findIndex(({ cells }) => filledCells(cells).filter((cell) => !isNumber(cell)).length > 1);
  const numbers = looked
    .slice(header < 0 ? 0 : header + 1)
    .map(({ cells }) => cells.slice(1).filter((cell) => isNumber(cell.trim())).length)
    .reduce((sum, count) => sum + count, 0);
  return besideTables.test(name.trim()) ? numbers / 1000 : numbers;
}

function filledCells(cells: string[]): string[] {
  return cells.map((cell) => cell.trim()).filter((cell) => cell !== '');
}

function isNumber(text: string): boolean {
  return text !== '' && 'value' in parseNumber(text);
}

export type Chosen = { name: string; rows: RawRow[] };

/**
 * The sheet that fits best, and `rivals` that fit as well: then the largest table, and `rivals` at least half as large.
 * Without any table the first sheet.
 */
export function chosenSheet<Sheet extends Chosen>(
  sheets: Sheet[],
  fit: SheetFit = () => 1,
): { sheet?: Sheet; rivals: Sheet[] } {
  const fits = sheets.map((sheet) => ({ sheet, fit: fit(sheet.rows), size: tableSize(sheet.name, sheet.rows) }));
  const bestFit = Math.max(...fits.map((one) => one.fit));
  const fitting = fits.filter((one) => one.fit === bestFit).toSorted((a, b) => b.size - a.size);
  const [best, ...others] = fitting;
  if (best === undefined) return { rivals: [] };
  if (best.size === 0)
    return {
      sheet: fitting.map(({ sheet }) => sheet).find((sheet) => sheet.rows.length > 0) ?? best.sheet,
      rivals: [],
    };
  return { sheet: best.sheet, rivals: others.filter(({ size }) => size * 2 >= best.size).map(({ sheet }) => sheet) };
}

/** What is told of a sheet, with its place. */
type SheetFact = ShownFault | 'number-as-shown' | 'cells-merged' | 'cells-commented';

type SheetReport = (code: SheetFact, place: Omit<Partial<Problem>, 'code' | 'severity'>) => void;

function sheetRows(sheet: Worksheet, report: SheetReport): RawRow[] {
  const rows: RawRow[] = [];
  const width = sheet.columnCount;
  const isYears = yearColumns(sheet);
  let merged = 0;
  let commented = 0;
  sheet.eachRow((row, line) => {
    const isTitle = isMergedTitle(Array.from({ length: width }, (_, index) => row.getCell(index + 1)));
    const cells = Array.from({ length: width }, (_, index) => {
      const cell = row.getCell(index + 1);
      // its type says that there always is one
      if ((cell.note as unknown) !== undefined) commented += 1;
      if (cell.isMerged && cell.master !== cell) {
        merged += 1;
        return isTitle || isCountedOnce(cell.master, isYears) ? '' : formatShown(cell.master).text;
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
  if (commented > 0) report('cells-commented', { params: { count: commented } });
  return rows;
}

/** A merged number counts once, or sums would be wrong; a year beside its rows holds for each of them. */
function isCountedOnce({ value, col }: Cell, isYears: ReadonlySet<number>): boolean {
  return typeof value === 'number' && !isYears.has(Number(col));
}

/** One text from the first column on over nothing else: a title, a line of the unit, a heading of a part. */
function isMergedTitle(cells: Cell[]): boolean {
  const filled = cells.filter(({ value }) => value !== null && value !== undefined);
  const [first] = filled;
  if (first === undefined || !filled.every(({ master }) => master === first.master)) return false;
  return filled.length > 1 && (first === cells[0] || /单位|單位|単位|단위|units?\b/i.test(formatShown(first).text));
}

/** Columns in which every number is a year. */
function yearColumns(sheet: Worksheet): ReadonlySet<number> {
  const years = new Set<number>();
  const others = new Set<number>();
  sheet.eachRow((row) => {
    row.eachCell(({ value, col }) => {
      if (typeof value !== 'number') return;
      const isYear = Number.isInteger(value) && value >= 1900 && value < 2100;
      (isYear ? years : others).add(Number(col));
    });
  });
  return new Set([...years].filter((column) => !others.has(column)));
}
