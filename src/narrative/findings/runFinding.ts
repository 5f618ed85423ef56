import type { Book } from '../../figures/book.ts';
import { run } from '../../figures/deriveAmong.ts';
import type { Figure } from '../../model/cell.ts';
import type { Measure } from '../../model/measure.ts';
import { changeOn } from '../changeOn.ts';
import type { Finding } from '../finding.ts';
import { wholeNumber } from '../wholeNumber.ts';
import { yearsBefore } from '../yearsBefore.ts';

const fewestYears = 3;

/** A rise or a fall that has gone on for years. */
export function runFinding(own: Book, measure: Measure, figure: Figure): Finding | undefined {
  const change = changeOn(own, measure, figure);
  const figures = yearsBefore(own, measure, figure);
  if (change === undefined || figures.length <= fewestYears) return undefined;
  const length = wholeNumber(run(figures));
  if (length < fewestYears) return undefined;
  return { kind: 'run', ...change, years: run(figures.slice(-length - 1)) };
}
