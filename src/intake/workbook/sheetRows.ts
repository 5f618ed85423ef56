/** The rows of one sheet: text of every cell, merged cells as whoever looks at them reads them. */
import type { Cell, Worksheet } from 'exceljs';
import type { Problem } from '../../model/problem.ts';
import { columnLetter, type RawRow } from '../table/table.ts';
import { formatShown, type ShownFault } from './shownCell.ts';

/** What is told of a sheet, with its place. */
export type SheetFact = ShownFault | 'number-as-shown' | 'cells-merged' | 'cells-commented';

export type SheetReport = (code: SheetFact, place: Omit<Partial<Problem>, 'code' | 'severity'>) => void;

export function sheetRows(sheet: Worksheet, report: SheetReport): RawRow[] {
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
