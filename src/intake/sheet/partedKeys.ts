/** Eurostat writes all names of a row in one cell: unit,sex,geo\time over NR,T,AT. They become columns of their own. */
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
