/** Which rows of a sheet are its header, by their form alone: texts that stand over columns of numbers. */
import { isMark } from '../cells/mark.ts';
import type { RawRow } from '../table/table.ts';
import { isCountedNoun, knownUnit, labelKey } from './label.ts';

/** Above a table there may be titles, a line of units and blank lines; its own header has one to three rows. */
export type HeaderRows = { start: number; height: number };

export const mostHeaderRows = 3;

const rowsLookedAt = 1000;

/** The rows with headings over numbers; without numbers the first row with several texts, else the first row. */
export function headerRows(rows: RawRow[]): HeaderRows {
  const numeric = numericColumns(rows.slice(0, rowsLookedAt));
  const first = rows.findIndex((_, index) => isStart(rows, index, numeric));
  if (first < 0) return { start: Math.max(0, rows.findIndex(isWide)), height: 1 };
  return { start: first, height: heightAt(rows, first, numeric) };
}

/** Rows below the first that still belong to the header, units and numbers of columns among them. */
function heightAt(rows: RawRow[], start: number, numeric: ReadonlySet<number>): number {
  let height = 1;
  while (height < mostHeaderRows && isContinuation(rows, start, start + height, numeric)) height += 1;
  return height;
}

function isStart(rows: RawRow[], index: number, numeric: ReadonlySet<number>): boolean {
  const row = rows[index]!;
  if (!isWide(row) || isTitleLine(row)) return false;
  if (isOverNumbers(row, numeric)) return true;
  // group headings may stand over columns of which only the lower row names the numbers
  return isContinuation(rows, index, index + 1, numeric) && isGroupRow(row, rows[index + 1]!);
}

/** Its cells in columns of numbers are headings: texts that are no marks, or times across. */
function isOverNumbers({ cells }: RawRow, numeric: ReadonlySet<number>): boolean {
  const over = cells.flatMap((cell, index) => (numeric.has(index) && cell.trim() !== '' ? [cell.trim()] : []));
  return over.length > 0 && over.every(isHeading) && (over.length * 2 >= numeric.size || !over.every(isTimeLike));
}

function isContinuation(rows: RawRow[], start: number, at: number, numeric: ReadonlySet<number>): boolean {
  const top = rows[at - 1];
  const row = rows[at];
  if (top === undefined || row === undefined) return false;
  if (isUnitRow(row)) return true;
  if (!row.cells.every((cell) => cell.trim() === '' || isHeading(cell.trim()))) return false;
  return isGroupRow(top, row) || isInAnotherScript(rows, start, at, numeric);
}

/**
 * Headings under headings: a heading of several columns is written in the first of them or, merged, in each. The stub
 * is named in one of the rows; a title with a date beside it (某局 … 2021年) stands over the stub as well.
 */
function isGroupRow(top: RawRow, row: RawRow): boolean {
  const width = Math.max(top.cells.length, row.cells.length);
  const above = filledForward(top.cells, width);
  const below = Array.from({ length: width }, (_, index) => (row.cells[index] ?? '').trim());
  const stub = (top.cells[0] ?? '').trim();
  if (stub !== '' && below[0] !== '' && below[0] !== stub) return false;
  const groups = Map.groupBy(below.keys(), (index) => spanStart(above, index));
  return [...groups.values()].some((span) => {
    const named = span.filter((index) => below[index] !== '' && below[index] !== above[index]);
    return named.length > 1 && above[span[0]!] !== '';
  });
}

function spanStart(above: string[], index: number): number {
  let start = index;
  while (start > 0 && above[start - 1] === above[index]) start -= 1;
  return start;
}

/** A heading counts for the blank cells after it. */
function filledForward(cells: string[], width: number): string[] {
  let group = '';
  return Array.from({ length: width }, (_, index) => {
    const cell = (cells[index] ?? '').trim();
    if (cell !== '') group = cell;
    return group;
  });
}

/** The same headings once more: 年份, 地区, 户数 over year, area, households. */
function isInAnotherScript(rows: RawRow[], start: number, at: number, numeric: ReadonlySet<number>): boolean {
  const top = rows[start]!;
  const row = rows[at]!;
  if (at !== start + 1 || numeric.size === 0) return false;
  const filled = top.cells.flatMap((cell, index) => (cell.trim() === '' ? [] : [index]));
  const isHan = (cell = '') => /\p{Script=Han}/u.test(cell);
  return (
    filled.length > 1 &&
    filled.every((index) => /\p{L}/u.test(row.cells[index] ?? '')) &&
    isOverNumbers(row, numeric) &&
    filled.filter((index) => isHan(top.cells[index]) !== isHan(row.cells[index])).length * 2 > filled.length
  );
}

/** Columns of which, from their first number on, at least half of the filled cells are numbers; a mark is none. */
function numericColumns(rows: RawRow[]): Set<number> {
  const counts = new Map<number, { filled: number; numbers: number }>();
  for (const { cells } of rows)
    for (const [index, cell] of cells.entries()) {
      const text = cell.trim();
      const isNumber = isNumberLike(text);
      const count = counts.get(index);
      if (count === undefined && isNumber) counts.set(index, { filled: 1, numbers: 1 });
      if (count === undefined || text === '' || isMark(text)) continue;
      count.filled += 1;
      if (isNumber) count.numbers += 1;
    }
  return new Set([...counts].filter(([, { filled, numbers }]) => numbers * 2 >= filled).map(([index]) => index));
}

/** Begins with a digit, or a sign or currency before one, and holds no other words than a unit, mark or note. */
export function isNumberLike(text: string): boolean {
  return /^[-+−–(]?\s*(\p{Sc}|[A-Z]{1,3}\$?)?\s*\p{Nd}[\p{Nd}\s.,'’٫٬]*\)?\s*(%|％|万|亿|[\p{No}*†‡§#]|[a-z]|[[(][^\])]{1,3}[\])])*$/u.test(
    text,
  );
}

function isHeading(text: string): boolean {
  return isTimeLike(text) || (!isMark(text) && !isNumberLike(text));
}

/** 2021, 2021年, 2020/21, 2021-07, 2021 Q3: a heading where it stands across. */
export function isTimeLike(text: string): boolean {
  return /^(FY\s?)?(1[89]|20|21)\d{2}(([-/–]\d{2,4})|[-./ ]?[QqHhMm]\d{1,2}|年(度|\d{1,2}月)?)?$/u.test(text.trim());
}

function isWide({ cells }: RawRow): boolean {
  return new Set(cells.map((cell) => cell.trim()).filter((cell) => cell !== '')).size > 1;
}

/** Every cell is a label with its content, or a date: 填报单位：某局 | 2021年末 | 单位：万元. */
function isTitleLine({ cells }: RawRow): boolean {
  const filled = cells.map((cell) => cell.trim()).filter((cell) => cell !== '');
  const isBeside = (cell: string) => /[:：]/.test(cell) || isTimeLike(cell) || dateInWords.test(cell);
  return filled.some((cell) => /[:：]/.test(cell)) && filled.every(isBeside);
}

/** 中華民國112年底, 截至2021年6月30日. */
const dateInWords =
  /^(截至|截止)?\s*(中[华華]民[国國]|民[国國])?\s*\d{2,4}\s*年\s*(度|\d{1,2}月(\d{1,2}日)?)?\s*[底末]?$/u;

export function isUnitRow({ cells }: RawRow): boolean {
  const filled = cells.map((cell) => cell.trim()).filter((cell) => cell !== '' && !isUnitLabel(cell));
  return filled.length > 0 && filled.every((cell) => isUnitCell(cell));
}

function isUnitCell(cell: string): boolean {
  const bare = cell.replace(/^[(（[]|[)）\]]$/g, '').trim();
  return knownUnit(bare) !== undefined && (bare !== cell || !isCountedNoun(bare));
}

/** Statutory forms number their columns: 甲 | 乙 | 丙 | 1 | 2 | 3. */
export function isLetterRow({ cells }: RawRow): boolean {
  const filled = cells.map((cell) => cell.trim()).filter((cell) => cell !== '');
  return filled.includes('甲') && filled.every((cell) => /^([甲乙丙丁戊己庚辛]|\d{1,2})$/.test(cell));
}

export function isUnitLabel(cell: string): boolean {
  return /^(计量)?单位:?$|^units?:?$/.test(labelKey(cell));
}
