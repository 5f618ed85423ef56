import type { Choices } from './choices.ts';
import type { LeftOut } from './leftOut.ts';
import type { DatedRow } from './period.ts';
import type { Ask } from './question.ts';

/** A year has room for one figure: of a table with several months a year one month is kept. */
export async function oneMonth(
  rows: DatedRow[],
  { month: given }: Choices,
  ask: Ask,
): Promise<{ rows: DatedRow[]; leftOut: LeftOut[]; month?: string }> {
  const years = Map.groupBy(rows, ({ year }) => year);
  const months = [...years.values()].map((group) => new Set(group.map(({ month = '' }) => month)));
  if (months.every(({ size }) => size < 2)) return { rows, leftOut: [] };
  const options = [...new Set(months.flatMap((one) => [...one]))].toSorted().map((one) => String(Number(one)));
  const answer = await ask({
    ...{ code: 'month', given, guess: likeliestMonth(months), options },
  });
  const isKept = ({ month }: DatedRow) => Number(month) === Number(answer);
  return {
    rows: rows.filter(isKept),
    leftOut: rows.filter((one) => !isKept(one)).map(({ row }) => ({ line: row.line, reason: 'month' })),
    month: answer,
  };
}

/** The last month of the year that nearly as many years have as have any. */
function likeliestMonth(months: Set<string>[]): string {
  const counts = new Map<string, number>();
  for (const month of months.flatMap((one) => [...one])) counts.set(month, (counts.get(month) ?? 0) + 1);
  const enough = Math.max(...counts.values()) * 0.9;
  const usual = [...counts].filter(([, count]) => count >= enough).map(([month]) => Number(month));
  return String(Math.max(...usual));
}
