/** The unit that a row of a table states in its own column. */
import { readableUnit } from '../../intake/units/readableUnit.ts';
import { columnCellText, type ColumnRoles } from '../columns/column.ts';
import type { CubeRow } from '../cube/cubeRows.ts';

/** Undefined where the cell is no unit: it may say the same in words. */
export function unitOfRow(row: Pick<CubeRow, 'cells'>, { unit }: ColumnRoles): string | undefined {
  const text = unit === undefined ? '' : columnCellText(row, unit.index);
  return text === '' ? undefined : readableUnit(text);
}
