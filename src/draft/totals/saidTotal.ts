/** A name that a person says is a total (`--total`), though it is no sum of the others: its numbers are controls. */
import { namedSums } from '../lists/namedSums.ts';
import type { PlannedMeasure } from '../measures/measures.ts';
import { noColumn, type Ask, type Choices } from '../questions/question.ts';
import type { DatedRow } from '../rows/datedRows.ts';

/** Below all others, where a release looks for what they sum. A name that is nowhere in the table is asked for. */
export async function withSaidTotal(
  rows: DatedRow[],
  measures: PlannedMeasure[],
  { total }: Choices,
  ask: Ask,
): Promise<DatedRow[]> {
  if (total === undefined || total === noColumn) return rows;
  const roles = ['area', 'programme'] as const;
  const wholes = roles.flatMap((role) => namedSums(rows, role, measures).sums.map(({ whole }) => whole));
  // what is the sum of others becomes their parent
  if (wholes.includes(total) || wholes.join('、') === total) return rows;
  const role = roles.find((name) => rows.some((row) => row[name] === total));
  if (role === undefined) {
    const names = roles.flatMap((name) => rows.flatMap((row) => row[name] ?? []));
    await ask({ code: 'total', about: total, choice: total, options: [...new Set(names), noColumn] });
    return rows;
  }
  const label = /\p{Script=Han}/u.test(total) ? '合计' : 'Total';
  return [
    ...rows.filter((row) => row[role] !== total),
    ...rows.filter((row) => row[role] === total).map((row) => ({ ...row, [role]: label, kind: 'total' as const })),
  ];
}
