import type { Book } from '../../figures/book.ts';
import { comparableSeries, comparison, comparisonPolicies } from '../../figures/compare.ts';
import { run } from '../../figures/deriveAmong.ts';
import type { Figure } from '../../model/cell.ts';
import type { Finding } from '../finding.ts';
import { wholeNumber } from '../wholeNumber.ts';

const fewestYearsOfRun = 3;

/** A rise or a fall that has gone on for years. */
export function runFinding(own: Book, figure: Figure): Finding | undefined {
  const change = comparison(own, figure, comparisonPolicies.series);
  const figures = comparableSeries(own, figure);
  if (change === undefined || figures.length <= fewestYearsOfRun) return undefined;
  const length = wholeNumber(run(figures));
  if (length < fewestYearsOfRun) return undefined;
  return { kind: 'run', ...change, years: run(figures.slice(-length - 1)) };
}
