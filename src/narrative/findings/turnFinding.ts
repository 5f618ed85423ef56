import type { Book } from '../../figures/book.ts';
import { comparableSeries, comparison, comparisonPolicies } from '../../figures/compare.ts';
import { run, runBefore } from '../../figures/deriveAmong.ts';
import type { Figure } from '../../model/cell.ts';
import type { Finding } from '../finding.ts';
import { wholeNumber } from '../wholeNumber.ts';

const fewestYearsBeforeTurn = 2;

/** The first fall after years of rises, or the reverse. */
export function turnFinding(own: Book, figure: Figure): Finding | undefined {
  const change = comparison(own, figure, comparisonPolicies.series);
  const figures = comparableSeries(own, figure);
  if (change === undefined || figures.length < fewestYearsBeforeTurn + 2) return undefined;
  const length = wholeNumber(runBefore(figures));
  if (wholeNumber(run(figures)) !== 1 || length < fewestYearsBeforeTurn) return undefined;
  return { kind: 'turn', ...change, years: runBefore(figures.slice(-length - 2)) };
}
