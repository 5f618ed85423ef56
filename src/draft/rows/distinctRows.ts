/** One row for each year and name: repeated and contradicting rows are left out. */
import { columnCellText, type DraftColumn } from '../columns/column.ts';
import type { Ask, Choices } from '../questions/question.ts';
import type { DatedRow } from './datedRows.ts';
import type { LeftOut } from './parseSheet.ts';

/** Rows about the same year and names: `unlike` are those that differ in any cell, `same` repeat one of them. */
type RowGroup = { unlike: DatedRow[]; same: RowLeftOut[] };

type RowLeftOut = LeftOut & { row: DatedRow };

/**
 * One row for each year and name. Rows that are the same in every cell are left out but one. Of rows that contradict each
 * other none is believed, unless it is said which; where many do, a column that tells them apart was not recognised.
 */
export async function distinctRows(
  rows: DatedRow[],
  names: DraftColumn[],
  columns: DraftColumn[],
  { duplicates }: Choices,
  ask: Ask,
): Promise<{ rows: DatedRow[]; leftOut: LeftOut[] }> {
  const groups = [...Map.groupBy(rows, keyOf(names)).values()].map(groupOf);
  const unlike = groups.map((group) => group.unlike).filter(({ length }) => length > 1);
  if (unlike.length > Math.max(3, rows.length / 10)) {
    await ask({ code: 'rows', about: tellingApart(unlike, columns).join(', ') });
    return { rows, leftOut: [] };
  }
  const kept = unlike.length === 0 ? undefined : await whichOf(unlike);
  const out = [...groups.flatMap(({ same }) => same), ...unlike.flatMap((group) => contradictingRows(group, kept))];
  const isOut = new Set(out.map(({ row }) => row));
  const leftOut = out.map(({ row: _, ...rest }) => rest).toSorted((a, b) => a.line - b.line);
  return { rows: rows.filter((row) => !isOut.has(row)), leftOut };

  function whichOf(found: DatedRow[][]): Promise<string | undefined> {
    const about = found.map((group) => group.map(({ row }) => row.line).join(' / ')).join(', ');
    return ask({
      code: 'duplicates',
      about,
      given: duplicates,
      guess: 'neither',
      options: ['neither', 'first', 'last'],
    });
  }
}

function keyOf(names: DraftColumn[]): (row: DatedRow) => string {
  return ({ year, row }) => JSON.stringify([year, ...names.map(({ index }) => columnCellText(row, index))]);
}

function groupOf(rows: DatedRow[]): RowGroup {
  const firsts = new Map<string, DatedRow>();
  const same = rows.flatMap((row): RowLeftOut[] => {
    const cells = JSON.stringify(row.row.cells);
    const first = firsts.get(cells);
    if (first === undefined) firsts.set(cells, row);
    return first === undefined ? [] : [{ row, line: row.row.line, reason: 'same', of: first.row.line }];
  });
  return { unlike: [...firsts.values()], same };
}

function contradictingRows(group: DatedRow[], kept: string | undefined): RowLeftOut[] {
  const stays = { first: group[0], last: group.at(-1) }[kept ?? ''];
  return group
    .filter((row) => row !== stays)
    .map((row) => {
      const of = (stays ?? group.find((other) => other !== row))?.row.line;
      return { row, line: row.row.line, reason: 'repeated', ...(of !== undefined && { of }) };
    });
}

/** Columns in which the rows differ: one of them may be the one that tells them apart. */
function tellingApart(groups: DatedRow[][], columns: DraftColumn[]): string[] {
  return columns
    .filter(({ index }) =>
      groups.every((group) => new Set(group.map(({ row }) => row.cells[index])).size === group.length),
    )
    .map(({ header }) => header);
}
