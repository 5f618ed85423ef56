/** What a run found, for staff: problems by grade, code, file and row. */
import type { Language } from '../../model/language.ts';
import type { Problem } from '../../model/problem.ts';
import type { Grade } from './reportWords.ts';

/** What a run found in a package, for those who mend it. */
export type Report = {
  /** The folder of the package, as the command was told. */
  folder: string;
  problems: Problem[];
  /** A sentence: what was done, or that nothing was. */
  ending: string | undefined;
  /** Where reasons for warnings are kept. */
  acknowledgements: { file: string; isThere: boolean };
  language: Language;
};

/** In the order of their weight. */
export const grades = ['error', 'warning', 'acknowledged', 'notice'] as const satisfies Grade[];

/** What a problem means for the release. */
export function grade({ severity, acknowledged }: Problem): Grade {
  return severity === 'warning' && acknowledged !== undefined ? 'acknowledged' : severity;
}

export type GradeTotals = Record<Grade, number>;

/** How many there are of each grade. */
export function gradeTotals(problems: Problem[]): GradeTotals {
  const counted: GradeTotals = { error: 0, warning: 0, acknowledged: 0, notice: 0 };
  for (const problem of problems) counted[grade(problem)]++;
  return counted;
}

/** Problems of one grade and one code: `listed` by file and row, and how many more there are. */
export type ProblemGroup = { grade: Grade; code: string; listed: Problem[]; rest: number };

/**
 * All problems in groups, the weightiest grade first and codes as they were found. At most `most` are listed: those of a
 * lighter grade only where a weightier one leaves room, and within a grade no code takes the room of another.
 */
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

/** Every group gets the same at most; what a small one leaves goes to the larger ones. */
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

/** Files as they were found, then sheet and row: as somebody walks through them in Excel. */
function inOrder(group: Problem[]): Problem[] {
  const sheets = Map.groupBy(group, sheetKey);
  return [...sheets.values()].flatMap((sheet) => sheet.toSorted((a, b) => (a.row ?? 0) - (b.row ?? 0)));
}

/** Differs for every file and every sheet of a workbook. */
export function sheetKey({ file, sheet = '' }: Problem): string {
  return `${file}\n${sheet}`;
}
