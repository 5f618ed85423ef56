/** Forms of large databases: names of a row in one cell (unit,sex,geo\time over NR,T,AT), years with their codes. */
import type { RawRow } from '../table/table.ts';

/** What stands after the stroke is said across. */
const joinedHeading = /^([^\\,]+(?:,[^\\,]+)*)\\[^\\,]+$/u;

/** Only where every cell below has as many names as the heading; one name may hold commas. */
export function partedKeys(rows: RawRow[]): RawRow[] {
  const at = rows.findIndex((row) => joinedHeading.test(keyOf(row)));
  const names = joinedHeading.exec(keyOf(rows[at]))?.[1]?.split(',') ?? [];
  const parts = (row: RawRow) => (names.length === 1 ? [keyOf(row)] : keyOf(row).split(','));
  const below = rows.slice(at + 1).filter((row) => keyOf(row) !== '');
  if (at < 0 || below.some((row) => parts(row).length !== names.length)) return rows;
  const keys = (row: RawRow, index: number) => (index === at ? names : keyOf(row) === '' ? blanks : parts(row));
  const blanks = names.map(() => '');
  return rows.map((row, index) =>
    index < at ? row : { line: row.line, cells: [...keys(row, index), ...row.cells.slice(1)] },
  );
}

function keyOf(row: RawRow | undefined): string {
  return row?.cells[0]?.trim() ?? '';
}

/** The World Bank writes 2000 [YR2000] over the numbers of 2000. */
export function plainYears(rows: RawRow[]): RawRow[] {
  return rows.map((row) =>
    row.cells.some((cell) => codedYear.test(cell))
      ? { ...row, cells: row.cells.map((cell) => cell.replace(codedYear, '$1')) }
      : row,
  );
}

const codedYear = /^\s*(\d{4})\s*\[YR\1\]\s*$/;
