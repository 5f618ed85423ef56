import type { Choices } from './choices.ts';
import { cellText, type Column } from './column.ts';
import type { LeftOut } from './leftOut.ts';
import type { DatedRow } from './period.ts';
import type { Ask } from './question.ts';

/** Rows about the same year and names: `unlike` are those that differ in any cell, `same` repeat one of them. */
type Group = { unlike: DatedRow[]; same: Out[] };
type Out = LeftOut & { row: DatedRow };

/**
 * One row for each year and name. Rows that are the same in every cell are left out but one. Of rows that contradict each
 * other none is believed, unless it is said which; where many do, a column that tells them apart was not recognised.
 */
export async function distinctRows(
  rows: DatedRow[],
  names: Column[],
  columns: Column[],
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
  const out = [...groups.flatMap(({ same }) => same), ...unlike.flatMap((group) => contradicted(group, kept))];
  const isOut = new Set(out.map(({ row }) => row));
  const leftOut = out.map(({ row: _, ...rest }) => rest).toSorted((a, b) => a.line - b.line);
  return { rows: rows.filter((row) => !isOut.has(row)), leftOut };

  function whichOf(found: DatedRow[][]): Promise<string | undefined> {
    const about = found.map((group) => group.map(({ row }) => row.line).join(' / ')).join(', ');
    return ask({
      ...{ code: 'duplicates', about, given: duplicates, guess: 'neither' },
      options: ['neither', 'first', 'last'],
    });
  }
}

function keyOf(names: Column[]): (row: DatedRow) => string {
  return ({ year, row }) => JSON.stringify([year, ...names.map(({ index }) => cellText(row, index))]);
}

function groupOf(rows: DatedRow[]): Group {
  const firsts = new Map<string, DatedRow>();
  const same = rows.flatMap((row): Out[] => {
    const cells = JSON.stringify(row.row.cells);
    const first = firsts.get(cells);
    if (first === undefined) firsts.set(cells, row);
    return first === undefined ? [] : [{ row, line: row.row.line, reason: 'same', of: first.row.line }];
  });
  return { unlike: [...firsts.values()], same };
}

function contradicted(group: DatedRow[], kept: string | undefined): Out[] {
  const stays = { first: group[0], last: group.at(-1) }[kept ?? ''];
  return group
    .filter((row) => row !== stays)
    .map((row) => {
      const of = (stays ?? group.find((other) => other !== row))?.row.line;
      return { row, line: row.row.line, reason: 'repeated', ...(of !== undefined && { of }) };
    });
}

/** Columns in which the rows differ: one of them may be the one that tells them apart. */
function tellingApart(groups: DatedRow[][], columns: Column[]): string[] {
  return columns
    .filter(({ index }) =>
      groups.every((group) => new Set(group.map(({ row }) => row.cells[index])).size === group.length),
    )
    .map(({ header }) => header);
}
