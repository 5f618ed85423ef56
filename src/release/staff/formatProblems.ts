/** Problems of a release in words, one line each, with figures left out where a log is public. */
import type { Language } from '../../model/language.ts';
import type { Problem } from '../../model/problem.ts';
import { formatExpected, formatProblem } from '../../words/problems/formatProblem.ts';
import { checks } from '../check/checks.ts';
import { isStopping } from '../package/acknowledgements.ts';
import { allProblems } from '../problems.ts';
import { grade, grades, gradeTotals } from './report.ts';
import { reportWords } from './reportWords.ts';

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
