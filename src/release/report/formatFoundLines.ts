import { reportWords } from '../../i18n/reportWords.ts';
import type { Language } from '../../model/language.ts';
import type { Problem } from '../../table/problem.ts';
import { formatReleaseProblem } from '../formatFound.ts';
import { isStopping } from '../isStopping.ts';
import { grade, grades } from './grade.ts';
import { gradeTotals } from './totals.ts';
import { withoutFigures } from './withoutFigures.ts';

/** So that every kind of problem is seen and none scrolls away; the rest is in the report. */
const [mostOfAKind, mostLines] = [3, 20];

/**
 * What was found in a few lines for the terminal: what stops the release, errors first; the rest as numbers. Where anybody
 * may read them (`isPublic`), no figure is in them.
 */
export function formatProblemLines(problems: Problem[], language: Language, isPublic = false): string[] {
  const words = reportWords[language];
  const { acknowledged, notice } = gradeTotals(problems);
  const stopping = grades.flatMap((one) => problems.filter((problem) => isStopping(problem) && grade(problem) === one));
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
