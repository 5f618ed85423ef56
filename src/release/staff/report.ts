/** What a run found, for staff: problems by grade, code, file and row. */
import type { Language } from '../../model/language.ts';
import type { Problem } from '../../model/problem.ts';
import type { Grade } from './reportWords.ts';

/** `folder` as given; `ending`: what was done; `acknowledgements`: the file with reasons for warnings. */
export type Report = {
  folder: string;
  problems: Problem[];
  ending: string | undefined;
  acknowledgements: { file: string; isThere: boolean };
  language: Language;
};

/** The weightiest first. */
export const grades = ['error', 'warning', 'acknowledged', 'notice'] as const satisfies Grade[];

export function grade({ severity, acknowledged }: Problem): Grade {
  return severity === 'warning' && acknowledged !== undefined ? 'acknowledged' : severity;
}

export type GradeTotals = Record<Grade, number>;

export function gradeTotals(problems: Problem[]): GradeTotals {
  const counted: GradeTotals = { error: 0, warning: 0, acknowledged: 0, notice: 0 };
  for (const problem of problems) counted[grade(problem)]++;
  return counted;
}

/** `listed` by file and row; `rest` is how many more there are. */
export type ProblemGroup = { grade: Grade; code: string; listed: Problem[]; rest: number };

/** At most `most` are listed: lighter grades where heavier ones leave room, within a grade of every code. */
export function problemGroups(problems: Problem[], most: number): ProblemGroup[] {
  let room = most;
  return grades.flatMap((weight) => {
    const byCode = Map.groupBy(
      problems.filter((problem) => grade(problem) === weight),
      ({ code }) => code,
    );
    const shares = fairShares(
      [...byCode.values()].map((group) => group.length),
      room,
    );
    room -= shares.reduce((sum, share) => sum + share, 0);
    return [...byCode].map(([code, group], index): ProblemGroup => {
      const listed = inOrder(group).slice(0, shares[index]);
      return { grade: weight, code, listed, rest: group.length - listed.length };
    });
  });
}

/** What a small group leaves goes to the larger ones. */
function fairShares(sizes: number[], room: number): number[] {
  const shares = sizes.map(() => 0);
  const smallestFirst = sizes.map((_, index) => index).toSorted((a, b) => sizes[a]! - sizes[b]!);
  let left = room;
  for (const [turn, index] of smallestFirst.entries()) {
    const share = Math.min(sizes[index]!, Math.floor(left / (sizes.length - turn)));
    shares[index] = share;
    left -= share;
  }
  return shares;
}

/** Files as they were found, then sheet and row. */
function inOrder(group: Problem[]): Problem[] {
  const sheets = Map.groupBy(group, sheetKey);
  return [...sheets.values()].flatMap((sheet) => sheet.toSorted((a, b) => (a.row ?? 0) - (b.row ?? 0)));
}

export function sheetKey({ file, sheet = '' }: Problem): string {
  return `${file}\n${sheet}`;
}
