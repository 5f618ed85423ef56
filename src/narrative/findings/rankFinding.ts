import { isAlike, isSamePeriod } from '../../figures/derive.ts';
import { count, rank } from '../../figures/deriveAmong.ts';
import { isValue, type Figure } from '../../model/cell.ts';
import { compare } from '../../model/decimal.ts';
import type { Measure } from '../../model/measure.ts';
import type { Finding, NamedFigure } from '../finding.ts';
import { isNotApplicable } from './largestFinding.ts';

const fewestRanked = 3;

/**
 * The place of a figure among all of them, the largest first; a tie shares one. Nothing where one of them is withheld,
 * missing, or of another unit, status or period.
 */
export function rankFinding(measure: Measure, name: NamedFigure, named: NamedFigure[]): Finding | undefined {
  const { figure } = name;
  const others = named.map((one) => one.figure).filter((one) => one.id !== figure.id && !isNotApplicable(one));
  if (others.length + 1 < fewestRanked) return undefined;
  if (others.some((one) => !isAlike(figure, one) || !isSamePeriod(figure, one))) return undefined;
  const [place, of] = [rank([figure, ...others]), count([figure, ...others])];
  return { kind: 'rank', measure, name, place, of, isTied: others.some((one) => isEqual(figure, one)) };
}

function isEqual({ cell: a }: Figure, { cell: b }: Figure): boolean {
  return isValue(a) && isValue(b) && compare(a.value, b.value) === 0;
}
