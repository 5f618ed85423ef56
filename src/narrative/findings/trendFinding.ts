import type { Book } from '../../figures/book.ts';
import type { Figure } from '../../model/cell.ts';
import type { Measure } from '../../model/measure.ts';
import type { Finding } from '../finding.ts';
import { wholeNumber } from '../wholeNumber.ts';
import { changeFinding } from './changeFinding.ts';
import { extremeFinding } from './extremeFinding.ts';
import { runFinding } from './runFinding.ts';
import { turnFinding } from './turnFinding.ts';

/** The one thing that is told of a figure beside its years: all of them tell of the same change. */
export function trendFinding(own: Book, measure: Measure, figure: Figure): Finding | undefined {
  const [run, extreme] = [runFinding(own, figure), extremeFinding(own, measure, figure)];
  return turnFinding(own, figure) ?? (isWider(extreme, run) ? extreme : run) ?? changeFinding(own, figure);
}

/** A run ends at its highest or lowest: to say so adds something only where that holds of years before it too. */
function isWider(extreme: Finding | undefined, run: Finding | undefined): boolean {
  if (extreme?.kind !== 'extreme') return false;
  return run?.kind !== 'run' || wholeNumber(extreme.years) > wholeNumber(run.years) + 1;
}
