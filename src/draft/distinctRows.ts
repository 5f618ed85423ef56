import type { Choices } from './choices.ts';
import { cellText, type Column } from './column.ts';
import type { LeftOut } from './leftOut.ts';
import type { DatedRow } from './period.ts';
import type { Ask } from './question.ts';

/** A row that is about the same year and names as an earlier one. */
type Repetition = { row: DatedRow; first: DatedRow; isSame: boolean };

/**
 * One row for each year and name. Rows that are the same in every cell are left out; of rows that contradict each other
 * one is kept; where many do, a column that tells them apart was not recognised.
 */
export async function distinctRows(
  rows: DatedRow[],
  names: Column[],
  columns: Column[],
  { duplicates }: Choices,
  ask: Ask,
): Promise<{ rows: DatedRow[]; leftOut: LeftOut[] }> {
  const found = repetitions(rows, names);
  const unlike = found.filter(({ isSame }) => !isSame);
  if (unlike.length > Math.max(3, rows.length / 10)) {
    await ask({ code: 'rows', about: tellingApart(unlike, columns).join(', ') });
    return { rows, leftOut: [] };
  }
  const first = unlike[0];
  const keepsLast = first !== undefined && (await whichOf(first)) === 'last';
  const out = new Map(
    found.map((one): [DatedRow, Repetition] => [keepsLast && !one.isSame ? one.first : one.row, one]),
  );
  return {
    rows: rows.filter((row) => !out.has(row)),
    leftOut: [...out].map(([row, one]) => ({
      ...{ line: row.row.line, reason: one.isSame ? 'same' : 'repeated' },
      of: (row === one.row ? one.first : one.row).row.line,
    })),
  };

  function whichOf({ row, first: earlier }: Repetition): Promise<string | undefined> {
    const about = `${earlier.row.line} / ${row.row.line}`;
    return ask({
      ...{ code: 'duplicates', about, given: duplicates, guess: 'first' },
      options: ['first', 'last'],
    });
  }
}

function repetitions(rows: DatedRow[], names: Column[]): Repetition[] {
  const seen = new Map<string, DatedRow>();
  return rows.flatMap((row) => {
    const key = JSON.stringify([row.year, ...names.map(({ index }) => cellText(row.row, index))]);
    const first = seen.get(key);
    if (first === undefined) seen.set(key, row);
    return first === undefined ? [] : [{ row, first, isSame: row.row.cells.join('\n') === first.row.cells.join('\n') }];
  });
}

/** Columns in which the rows differ: one of them may be the one that tells them apart. */
function tellingApart(found: Repetition[], columns: Column[]): string[] {
  return columns
    .filter(({ index }) => found.every(({ row, first }) => row.row.cells[index] !== first.row.cells[index]))
    .map(({ header }) => header);
}
