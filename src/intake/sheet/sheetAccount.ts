/** The account of a sheet, once it is known what each column of its body was taken for. */
import type { Account, CellUse } from '../../model/account.ts';
import { accountBook, filledCells } from '../table/account.ts';
import type { Sheet, SheetRow } from './sheet.ts';

/** `useOf` is asked for every filled cell of the body. Throws where a cell would be lost. */
export function sheetAccount(
  { above, header, remarks, rows, columns }: Sheet,
  useOf: (row: SheetRow, column: number) => CellUse,
): Account {
  const book = accountBook();
  for (const row of [...above, ...header, ...remarks, ...rows]) book.read(row);
  for (const row of [...above, ...remarks]) book.put('note', filledCells(row));
  for (const row of header) book.put('heading', filledCells(row));
  for (const row of rows)
    for (const [column, cell] of row.cells.entries()) {
      if (cell.trim() === '') continue;
      const use = useOf(row, column);
      if (typeof use === 'string') book.put(use, 1);
      else book.leaveOut(use.leftOut, 1, row.line);
    }
  return book.finish(rows.length, columns.length);
}
