/** The account of a table (promise 14): each cell that was read as what it was taken for, or why it was left out. */

/** A heading is of a column or of a row: names, codes, times, units. A control is a total that checks figures. */
export const cellParts = ['figure', 'control', 'heading', 'note'] as const;

export type CellPart = (typeof cellParts)[number];

/** `leftOut` is the code of the reason. */
export type CellUse = CellPart | { leftOut: string };

/** `row` as in Excel: 5, or 2020!5 in one of several sheets. */
export type CellLeftOut = { row: number | string; letter: string; read: string };

/** `reason` is the code of a problem or of a decision; `lines` the first rows, `listed` the first thousand cells. */
export type CellsLeftOut = { reason: string; cells: number; lines: (number | string)[]; listed: CellLeftOut[] };

/** A sheet of the same workbook that was not read. */
export type SheetCells = { name: string; cells: number };

/** `cells` is the sum of all parts and of what was left out. `rows` and `columns` are those of the body. */
export type Account = {
  rows: number;
  columns: number;
  cells: number;
  parts: Record<CellPart, number>;
  leftOut: CellsLeftOut[];
  sheets?: SheetCells[];
};

export function leftOutCells({ leftOut, sheets = [] }: Pick<Account, 'leftOut' | 'sheets'>): number {
  return [...leftOut, ...sheets].reduce((sum, entry) => sum + entry.cells, 0);
}
