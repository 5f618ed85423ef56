import type { Grade } from '../../i18n/reportWords.ts';
import type { Problem } from '../../table/problem.ts';
import { grade } from './grade.ts';

export type GradeTotals = Record<Grade, number>;

/** How many there are of each grade. */
export function gradeTotals(problems: Problem[]): GradeTotals {
  const counted: GradeTotals = { error: 0, warning: 0, acknowledged: 0, notice: 0 };
  for (const problem of problems) counted[grade(problem)]++;
  return counted;
}
