/** A column that the file does not have: what is said of each row by its sheet, its file or a heading above it. */
import { pointForm } from '../cells/numberForm.ts';
import { columnLetter } from '../table/table.ts';
import type { Sheet, SheetRow } from './sheet.ts';

/** `cellOf` is asked for every row but headings of parts. It stands last, and is no part of the account. */
export function withMadeColumn(sheet: Sheet, header: string, cellOf: (row: SheetRow, index: number) => string): Sheet {
  const index = sheet.columns.length;
  const isTaken = sheet.columns.some((column) => column.header === header);
  const named = isTaken ? `${header} (${index + 1})` : header;
  const writing = { index, form: pointForm, isOpen: false, isForced: false };
  const column = { index, header: named, path: [named], letter: columnLetter(index), isNumber: false, writing };
  return {
    ...sheet,
    columns: [...sheet.columns, { ...column, isMade: true }],
    rows: sheet.rows.map((row, at) => {
      if (row.kind === 'part-heading') return row;
      const cells = Array.from({ length: index }, (_, place) => row.cells[place] ?? '');
      return { ...row, cells: [...cells, cellOf(row, at)] };
    }),
  };
}

/** How many of the columns are in the file. */
export function fileWidth({ columns }: Pick<Sheet, 'columns'>): number {
  return columns.filter(({ isMade = false }) => !isMade).length;
}
