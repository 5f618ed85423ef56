/** What a run found, for staff: problems by grade, code, file and row, and in lines for the terminal. */
import type { Language } from '../../model/language.ts';
import type { Problem } from '../../model/problem.ts';
import { formatExpected, formatProblem } from '../../words/problems/formatProblem.ts';
import { checks } from '../check/checks.ts';
import { isStopping } from '../package/readPackage.ts';
import type { TableAccount } from '../package/readPackage.ts';
import { allProblems } from '../release.ts';
import { reportWords, type Grade } from './reportWords.ts';

/** `folder` as given; `accounts` of the tables that were read; `ending`: what was done; `acknowledgements`: the file with reasons for warnings. */
export type Report = {
  folder: string;
  problems: Problem[];
  accounts?: TableAccount[];
  ending: string | undefined;
  acknowledgements: { file: string; isThere: boolean };
  language: Language;
};

/** The weightiest first. */
export const grades = ['error', 'warning', 'acknowledged', 'notice'] as const satisfies Grade[];

function grade({ severity, acknowledged }: Problem): Grade {
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

/** So that every kind of problem is seen; the rest is in the report. */
const mostOfAKind = 3;

const mostLines = 20;

/** What stops the release, errors first, and the number of the others; without figures where the log is public. */
export function formatProblemLines(problems: Problem[], language: Language, isPublic = false): string[] {
  const words = reportWords[language];
  const { acknowledged, notice } = gradeTotals(problems);
  const stopping = grades.flatMap((weight) =>
    problems.filter((problem) => isStopping(problem) && grade(problem) === weight),
  );
  const shown = firstOfEach(stopping).slice(0, mostLines);
  const rest = stopping.length - shown.length;
  return [
    ...shown.map((problem) => formatReleaseProblem(isPublic ? withoutFigures(problem) : problem, language)),
    ...(rest > 0 ? [words.more(rest, stopping.length)] : []),
    ...(acknowledged + notice > 0 ? [words.quiet(acknowledged, notice)] : []),
  ];
}

function firstOfEach(problems: Problem[]): Problem[] {
  const seen = new Map<string, number>();
  return problems.filter(({ code, file }) => {
    const count = (seen.get(`${code} ${file}`) ?? 0) + 1;
    seen.set(`${code} ${file}`, count);
    return count <= mostOfAKind;
  });
}

export function formatReleaseProblem(problem: Problem, language: Language): string {
  return formatProblem({ ...problem, expected: formatExpected(problem, language) }, allProblems, language);
}

const checkCodes = new Set(checks.map(({ code }) => code));

/** Parameters with a number of a table. */
const tellingParams = new Set(['average', 'before', 'factor', 'numbers', 'persons', 'ratio', 'standard']);

/** Findings whose `other` is a number. */
const repeatingCodes = new Set(['figure-duplicate', 'year-taken']);

const hiddenMark = '…';
const numeral = /[\p{N}一二三四五六七八九十两]/u;

/** For a public log: without the numbers of the tables, which may be withheld. */
export function withoutFigures(problem: Problem): Problem {
  const { code, row, read, expected, params, ...rest } = problem;
  if (row === undefined) return problem;
  const isOfFigures = checkCodes.has(code);
  const isTelling = (name: string) => tellingParams.has(name) || (name === 'other' && repeatingCodes.has(code));
  const hiddenParams = Object.entries(params ?? {}).map(
    ([name, value]) => [name, isTelling(name) ? hiddenMark : value] as const,
  );
  return {
    ...rest,
    code,
    row,
    ...(read !== undefined && !isOfFigures && !numeral.test(read) && { read }),
    ...(expected !== undefined && !(isOfFigures && /[1-9]/.test(expected)) && { expected }),
    ...(params !== undefined && { params: Object.fromEntries(hiddenParams) }),
  };
}
