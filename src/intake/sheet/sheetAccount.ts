/** The account of a sheet, once it is known what each column of its body was taken for. */
import type { Account, CellUse } from '../../model/account.ts';
import { accountBook, filledCells } from '../table/account.ts';
import { fileWidth } from './joinSheets.ts';
import { rowName, type Sheet, type SheetRow } from './sheet.ts';

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
