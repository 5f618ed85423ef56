/** The cells of a column of figures as numbers or marks: a mark stands where there is no number. */
import type { Sheet } from '../../intake/sheet/sheet.ts';
import type { Decimal } from '../../model/decimal.ts';
import { rawText, draftNumber, type DraftColumn } from '../columns/column.ts';

/** By row of the sheet, totals included. */
export function columnNumbers({ rows }: Pick<Sheet, 'rows'>): (column: DraftColumn) => (Decimal | undefined)[] {
  const known = new Map<DraftColumn, (Decimal | undefined)[]>();
  return (column) => {
    const numbers = known.get(column) ?? rows.map((row) => draftNumber(rawText(row, column.index), column.form)?.value);
    known.set(column, numbers);
    return numbers;
  };
}
