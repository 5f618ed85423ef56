/** Which month of each year is kept, and which year is the latest complete one. */
import { columnCellText, type DraftColumn } from '../columns/column.ts';
import type { Ask, Choices } from '../questions/question.ts';
import type { DatedRow } from './datedRows.ts';
import type { LeftOut } from './parseSheet.ts';

/** A year has room for one figure: of a table with several months a year one month is kept. */
export async function oneMonth(
  rows: DatedRow[],
  { month: given }: Choices,
  ask: Ask,
): Promise<{ rows: DatedRow[]; leftOut: LeftOut[]; month?: string }> {
  const years = Map.groupBy(rows, ({ year }) => year);
  const months = [...years.values()].map((group) => new Set(group.map(({ month = '' }) => month)));
  if (months.every(({ size }) => size < 2)) return { rows, leftOut: [] };
  const options = [...new Set(months.flatMap((month) => [...month]))].toSorted().map((one) => String(Number(one)));
  const answer = await ask({
    code: 'month',
    given,
    guess: likeliestMonth(months),
    options,
  });
  const isKept = ({ month }: DatedRow) => Number(month) === Number(answer);
  return {
    rows: rows.filter(isKept),
    leftOut: rows.filter((row) => !isKept(row)).map(({ row }) => ({ line: row.line, reason: 'month' })),
    month: answer,
  };
}

/** The last month of the year that nearly as many years have as have any. */
function likeliestMonth(months: Set<string>[]): string {
  const counts = new Map<string, number>();
  for (const month of months.flatMap((month) => [...month])) counts.set(month, (counts.get(month) ?? 0) + 1);
  const enough = Math.max(...counts.values()) * 0.9;
  const usual = [...counts].filter(([, count]) => count >= enough).map(([month]) => Number(month));
  return String(Math.max(...usual));
}

/** The last year with a number; it is asked where it has fewer rows than the year before, and may not be complete. */
export async function latestYear(
  rows: DatedRow[],
  numbers: DraftColumn[],
  { latestYear: given }: Choices,
  ask: Ask,
): Promise<string | undefined> {
  const filled = rows.filter(({ row }) => numbers.some(({ index }) => columnCellText(row, index) !== ''));
  const counts = new Map([...Map.groupBy(filled, ({ year }) => year)].map(([year, group]) => [year, group.length]));
  const [last, before] = [...counts.keys()].toSorted().toReversed();
  if (last === undefined) return undefined;
  return ask({
    code: 'latest-year',
    given,
    guess: last,
    isSure: before === undefined || (counts.get(last) ?? 0) >= (counts.get(before) ?? 0),
    options: [...counts.keys()],
  });
}
