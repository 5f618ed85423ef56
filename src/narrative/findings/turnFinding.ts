import type { Book } from '../../figures/book.ts';
import { run, runBefore } from '../../figures/deriveAmong.ts';
import type { Figure } from '../../model/cell.ts';
import type { Measure } from '../../model/measure.ts';
import { changeOn } from '../changeOn.ts';
import type { Finding } from '../finding.ts';
import { wholeNumber } from '../wholeNumber.ts';
import { yearsBefore } from '../yearsBefore.ts';

const fewestYears = 2;

/** The first fall after years of rises, or the reverse. */
export function turnFinding(own: Book, measure: Measure, figure: Figure): Finding | undefined {
  const change = changeOn(own, measure, figure);
  const figures = yearsBefore(own, measure, figure);
  if (change === undefined || figures.length < fewestYears + 2) return undefined;
  const length = wholeNumber(runBefore(figures));
  if (wholeNumber(run(figures)) !== 1 || length < fewestYears) return undefined;
  return { kind: 'turn', ...change, years: runBefore(figures.slice(-length - 2)) };
}
