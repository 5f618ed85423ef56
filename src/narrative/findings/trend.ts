/** Finding: a rise or fall that has lasted for years, or its first reversal; and which trend to state. */
import type { Book } from '../../figures/book.ts';
import {
  comparableSeries,
  comparison,
  comparisonPolicies,
  wayOf,
  wholeNumber,
  type Comparison,
} from '../../figures/compare.ts';
import { run, runBefore } from '../../figures/derivations.ts';
import type { Figure } from '../../model/cell.ts';
import type { Language, Sentence } from '../../model/language.ts';
import type { Measure } from '../../model/measure.ts';
import { fill, strings } from '../../words/strings.ts';
import { changeTemplates, familyOf } from '../phrases/change.ts';
import { changedSentence, changeFinding, yearsNumber } from './change.ts';
import { extremeFinding } from './extreme.ts';
import type { Finding, Of } from './finding.ts';

/** The one thing that is told of a figure beside its years: all of them tell of the same change. */
export function trendFinding(book: Book, measure: Measure, figure: Figure): Finding | undefined {
  const run = runFinding(book, figure);
  const extreme = extremeFinding(book, measure, figure);
  return turnFinding(book, figure) ?? (isWider(extreme, run) ? extreme : run) ?? changeFinding(book, figure);
}

/** A run ends at its highest or lowest: to say so adds something only where that holds of years before it too. */
function isWider(extreme: Of<'extreme'> | undefined, run: Of<'run'> | undefined): boolean {
  if (extreme === undefined) return false;
  return run === undefined || wholeNumber(extreme.years) > wholeNumber(run.years) + 1;
}

const fewestYearsOfRun = 3;

/** A rise or a fall that has gone on for years. */
export function runFinding(book: Book, figure: Figure): Of<'run'> | undefined {
  const change = comparison(book, figure, comparisonPolicies.series);
  const figures = comparableSeries(book, figure);
  if (change === undefined || figures.length <= fewestYearsOfRun) return undefined;
  const length = wholeNumber(run(figures));
  if (length < fewestYearsOfRun) return undefined;
  return { kind: 'run', ...change, years: run(figures.slice(-length - 1)) };
}

const fewestYearsBeforeTurn = 2;

/** The first fall after years of rises, or the reverse. */
export function turnFinding(book: Book, figure: Figure): Of<'turn'> | undefined {
  const change = comparison(book, figure, comparisonPolicies.series);
  const figures = comparableSeries(book, figure);
  if (change === undefined || figures.length < fewestYearsBeforeTurn + 2) return undefined;
  const length = wholeNumber(runBefore(figures));
  if (wholeNumber(run(figures)) !== 1 || length < fewestYearsBeforeTurn) return undefined;
  return { kind: 'turn', ...change, years: runBefore(figures.slice(-length - 2)) };
}

/** …，已连续4年增加。 */
export function runSentence(finding: Of<'run'>, book: Book, language: Language): Sentence {
  const { way } = wayWords(finding, language);
  const tail = fill(strings[language]['trend.run'], { way, years: yearsNumber(finding, language) });
  return changedSentence(finding, [tail], book, language);
}

/** …，为连续6年减少后首次增加。 */
export function turnSentence(finding: Of<'turn'>, book: Book, language: Language): Sentence {
  const tail = fill(strings[language]['trend.turn'], {
    ...wayWords(finding, language),
    years: yearsNumber(finding, language),
  });
  return changedSentence(finding, [tail], book, language);
}

function wayWords({ measure, change }: Comparison, language: Language): { way: string; before: string } {
  const { way } = changeTemplates[familyOf(measure)];
  const up = strings[language][way.up];
  const down = strings[language][way.down];
  return wayOf(change) > 0 ? { way: up, before: down } : { way: down, before: up };
}
