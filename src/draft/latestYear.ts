import type { Choices } from './choices.ts';
import { columnCellText, type DraftColumn } from './column.ts';
import type { DatedRow } from './period.ts';
import type { Ask } from './question.ts';

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
    ...{ code: 'latest-year', given, guess: last },
    isSure: before === undefined || (counts.get(last) ?? 0) >= (counts.get(before) ?? 0),
    options: [...counts.keys()],
  });
}
