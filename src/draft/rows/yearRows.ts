/** One row for each year and name: one month a year, without rows that repeat or contradict others; the latest year. */
import { columnCellText, type DraftColumn } from '../columns/column.ts';
import type { Ask, Choices } from '../questions/question.ts';
import type { DatedRow } from './datedRows.ts';
import type { LeftOut } from './parseSheet.ts';

/** A draft has one figure a year. */
export async function oneMonth(
  rows: DatedRow[],
  { month: choice }: Choices,
  ask: Ask,
): Promise<{ rows: DatedRow[]; leftOut: LeftOut[]; month?: string }> {
  const years = Map.groupBy(rows, ({ year }) => year);
  const months = [...years.values()].map((group) => new Set(group.map(({ month = '' }) => month)));
  if (months.every(({ size }) => size < 2)) return { rows, leftOut: [] };
  const options = [...new Set(months.flatMap((month) => [...month]))].toSorted().map((month) => String(Number(month)));
  const answer = await ask({ code: 'month', choice, guess: likeliestMonth(months), options });
  const isKept = ({ month }: DatedRow) => Number(month) === Number(answer);
  return {
    rows: rows.filter(isKept),
    leftOut: rows.filter((row) => !isKept(row)).map(({ row }) => ({ line: row.line, reason: 'month' })),
    month: answer,
  };
}

function likeliestMonth(months: Set<string>[]): string {
  const counts = new Map<string, number>();
  for (const month of months.flatMap((month) => [...month])) counts.set(month, (counts.get(month) ?? 0) + 1);
  const enough = Math.max(...counts.values()) * 0.9;
  const usual = [...counts].filter(([, count]) => count >= enough).map(([month]) => Number(month));
  return String(Math.max(...usual));
}

/** Asked where it has fewer rows than the year before. */
export async function latestYear(
  rows: DatedRow[],
  numbers: DraftColumn[],
  { latestYear: choice }: Choices,
  ask: Ask,
): Promise<string | undefined> {
  const filled = rows.filter(({ row }) => numbers.some(({ index }) => columnCellText(row, index) !== ''));
  const counts = new Map([...Map.groupBy(filled, ({ year }) => year)].map(([year, group]) => [year, group.length]));
  const [last, before] = [...counts.keys()].toSorted().toReversed();
  if (last === undefined) return undefined;
  return ask({
    code: 'latest-year',
    choice,
    guess: last,
    isSure: before === undefined || (counts.get(last) ?? 0) >= (counts.get(before) ?? 0),
    options: [...counts.keys()],
  });
}

/** `unlike` differ in some cell, `same` repeat one of them. */
type RowGroup = { unlike: DatedRow[]; same: RowLeftOut[] };

type RowLeftOut = LeftOut & { row: DatedRow };

/**
 * Repeated rows go; of contradicting ones the chosen stays, by default none. Many contradictions mean that a column
 * was not recognised.
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
  const choice = unlike.length === 0 ? undefined : await whichOf(unlike);
  const out = [...groups.flatMap(({ same }) => same), ...unlike.flatMap((group) => contradictingRows(group, choice))];
  const isOut = new Set(out.map(({ row }) => row));
  const leftOut = out.map(({ row: _, ...rest }) => rest).toSorted((a, b) => a.line - b.line);
  return { rows: rows.filter((row) => !isOut.has(row)), leftOut };

  function whichOf(rivals: DatedRow[][]): Promise<string | undefined> {
    const about = rivals.map((group) => group.map(({ row }) => row.line).join(' / ')).join(', ');
    return ask({
      code: 'duplicates',
      about,
      choice: duplicates,
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

function contradictingRows(group: DatedRow[], choice: string | undefined): RowLeftOut[] {
  const stays = { first: group[0], last: group.at(-1) }[choice ?? ''];
  return group
    .filter((row) => row !== stays)
    .map((row) => {
      const of = (stays ?? group.find((other) => other !== row))?.row.line;
      return { row, line: row.row.line, reason: 'repeated', ...(of !== undefined && { of }) };
    });
}

function tellingApart(groups: DatedRow[][], columns: DraftColumn[]): string[] {
  return columns
    .filter(({ index }) =>
      groups.every((group) => new Set(group.map(({ row }) => row.cells[index])).size === group.length),
    )
    .map(({ header }) => header);
}
