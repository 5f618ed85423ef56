/** Counts the cells of a table while it is read, so that none is lost in silence (promise 14). */
import { cellParts, leftOutCells } from '../../model/account.ts';
import type { Account, CellPart, CellsLeftOut, CellUse, SheetCells } from '../../model/account.ts';
import { columnLetter, isFilled } from './table.ts';

export type AccountBook = {
  /** Every row that was read, once. */
  read: (row: { cells: string[] }) => void;
  put: (part: CellPart, cells: number) => void;
  /** All that the row holds, or the cell of one column. */
  leaveOut: (reason: string, row: AccountRow, column?: number) => void;
  /** Of a whole sheet, by its name. */
  leaveSheet: (name: string, cells: number) => void;
  /** Throws where a cell is missing from the account, or stands in it twice: a mistake in the code. */
  finish: (rows: number, columns: number) => Account;
};

const mostLines = 20;
const mostListed = 1_000;

/** `line` is the name of the row, where it is one of several sheets. */
type AccountRow = { line: number | string; cells: string[] };

export function accountBook(): AccountBook {
  const parts: Record<CellPart, number> = { figure: 0, control: 0, heading: 0, note: 0 };
  const leftOut = new Map<string, CellsLeftOut>();
  const sheets: SheetCells[] = [];
  let cells = 0;
  return { read, put, leaveOut, leaveSheet, finish };

  function read(row: { cells: string[] }): void {
    cells += filledCells(row);
  }

  function put(part: CellPart, count: number): void {
    parts[part] += count;
  }

  function leaveOut(reason: string, row: AccountRow, column?: number): void {
    const count = column === undefined ? filledCells(row) : 1;
    if (count === 0) return;
    const entry = leftOut.get(reason) ?? { reason, cells: 0, lines: [], listed: [] };
    leftOut.set(reason, entry);
    entry.cells += count;
    if (entry.lines.length < mostLines && entry.lines.at(-1) !== row.line) entry.lines.push(row.line);
    if (entry.listed.length < mostListed) list(entry, row, column);
  }

  function list({ listed }: CellsLeftOut, { line: row, cells: texts }: AccountRow, column?: number): void {
    for (const index of column === undefined ? texts.keys() : [column]) {
      const read = (texts[index] ?? '').trim();
      if (read !== '' && listed.length < mostListed) listed.push({ row, letter: columnLetter(index), read });
    }
  }

  function leaveSheet(name: string, count: number): void {
    cells += count;
    sheets.push({ name, cells: count });
  }

  function finish(rows: number, columns: number): Account {
    const account: Account = {
      rows,
      columns,
      cells,
      parts,
      leftOut: [...leftOut.values()],
      ...(sheets.length > 0 && { sheets }),
    };
    const told = cellParts.reduce((sum, part) => sum + parts[part], leftOutCells(account));
    if (told !== cells) throw new Error(`invalid account: ${cells} cells read, ${told} told`);
    return account;
  }
}

export function filledCells({ cells }: { cells: string[] }): number {
  let count = 0;
  for (const cell of cells) if (isFilled(cell)) count += 1;
  return count;
}

/** The cells of records and totals by what their columns count for: put into the book at the end, left out at once. */
export type CellCount = {
  putRecord: (row: { line: number; cells: string[] }) => void;
  /** Its figures are controls. */
  putTotal: (row: { line: number; cells: string[] }) => void;
  finish: () => void;
};

export function cellCount(uses: CellUse[], book: AccountBook): CellCount {
  const ofRecords = uses.map(() => 0);
  const ofTotals = uses.map(() => 0);
  return { putRecord: (row) => count(row, ofRecords), putTotal: (row) => count(row, ofTotals), finish };

  function count(row: AccountRow, counts: number[]): void {
    const { cells } = row;
    for (let index = 0; index < counts.length; index += 1) {
      if (!isFilled(cells[index] ?? '')) continue;
      const use = uses[index]!;
      if (typeof use === 'string') counts[index]! += 1;
      else book.leaveOut(use.leftOut, row, index);
    }
  }

  function finish(): void {
    for (const [index, use] of uses.entries()) {
      if (typeof use !== 'string') continue;
      book.put(use, ofRecords[index]!);
      book.put(use === 'figure' ? 'control' : use, ofTotals[index]!);
    }
  }
}
