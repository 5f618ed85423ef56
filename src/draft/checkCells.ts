import type { Problem } from '../table/problem.ts';
import { columnCellText, type DraftColumn } from './column.ts';
import type { ColumnRoles } from './columnRoles.ts';
import type { DatedRow } from './period.ts';
import { plainNumber } from './plainNumber.ts';

/** Names are there, and numbers are numbers: what is not must be mended in the file, nobody can guess it. */
export function checkDraftCells(rows: DatedRow[], roles: ColumnRoles, file: string): Problem[] {
  const { area, programme, measure, value, measures } = roles;
  const names = [area, programme, measure].filter((column) => column !== undefined);
  const numbers = value === undefined ? measures : [value];
  return rows.flatMap((row) => [
    ...names.filter((column) => rowText(row, column) === '').map((column) => wrong('cell-missing', row, column)),
    ...numbers
      .filter((column) => rowText(row, column) !== '' && plainNumber(rowText(row, column)) === undefined)
      .map((column) => wrong('number-invalid', row, column, '1523 / 44.22 / -3')),
  ]);

  function wrong(code: string, { row }: DatedRow, { header, index }: DraftColumn, expected?: string): Problem {
    const read = row.cells[index]?.trim();
    return { code, severity: 'error', file, row: row.line, column: header, read, expected };
  }
}

function rowText({ row }: DatedRow, column: DraftColumn): string {
  return columnCellText(row, column.index);
}
