import { formatProblem } from '../i18n/formatProblem.ts';
import { problemWords } from '../i18n/problemWords.ts';
import type { Wording } from '../i18n/wording.ts';
import type { Language } from '../model/language.ts';
import type { Problem } from '../table/problem.ts';
import { checks } from './screen/checks.ts';

/** The wording of all that a release can find: a check brings its own. */
export const releaseWordings: Record<string, Wording> = {
  ...problemWords,
  ...Object.fromEntries(checks.map(({ code, words }) => [code, words])),
};

/** A problem in words, in one line. */
export function formatReleaseProblem(problem: Problem, language: Language): string {
  return formatProblem(problem, language, releaseWordings);
}
