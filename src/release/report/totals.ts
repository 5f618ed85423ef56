import type { Grade } from '../../i18n/reportWords.ts';
import type { Problem } from '../../table/problem.ts';
import { grade } from './grade.ts';

export type Totals = Record<Grade, number>;

/** How many there are of each grade. */
export function totals(problems: Problem[]): Totals {
  const counted: Totals = { error: 0, warning: 0, acknowledged: 0, notice: 0 };
  for (const problem of problems) counted[grade(problem)]++;
  return counted;
}
