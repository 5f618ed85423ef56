import { quantityOf, type Book } from '../../figures/book.ts';
import { average, isSamePeriod } from '../../figures/derive.ts';
import type { Programme } from '../../figures/release.ts';
import { isValue } from '../../model/cell.ts';
import type { Finding } from '../finding.ts';
import { servedFinding } from './servedFinding.ts';

/** What is told of first: a person-time is one payment, a household lives of one, a person may share it. */
const averagedQuantities = ['person-time', 'household', 'person'];

/** Money for each person-time, household or person of the same period. */
export function averageFinding(own: Book, programme: Programme, area = own.area): Finding | undefined {
  const served = servedFinding(own, programme, area);
  if (served?.kind !== 'served' || served.money?.key.period.start === undefined) return undefined;
  const { money } = served;
  const counts = served.counts.filter(({ figure, part }) => part === undefined && isSamePeriod(figure, money));
  const found = averagedQuantities.flatMap(
    (quantity) => counts.find(({ figure }) => quantityOf(own, figure.key.measure) === quantity) ?? [],
  )[0];
  const each = found && average(money, found.figure);
  return each && isValue(each.cell) ? { kind: 'average', money, average: each } : undefined;
}
