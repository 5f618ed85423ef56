import { quantityOf, type Book } from '../../figures/book.ts';
import { householdSize, isSamePeriod } from '../../figures/derive.ts';
import type { Programme } from '../../figures/release.ts';
import { isValue } from '../../model/cell.ts';
import type { Finding } from '../finding.ts';
import { servedFinding } from './servedFinding.ts';

/** Persons per household, of one period or day. */
export function householdSizeFinding(own: Book, programme: Programme, area = own.area): Finding | undefined {
  const served = servedFinding(own, programme, area);
  const counts = served?.kind === 'served' ? served.counts.filter(({ part }) => part === undefined) : [];
  const [persons, households] = ['person', 'household'].map(
    (quantity) => counts.find(({ figure }) => quantityOf(own, figure.key.measure) === quantity)?.figure,
  );
  if (persons === undefined || households === undefined || !isSamePeriod(persons, households)) return undefined;
  const size = householdSize(persons, households);
  return isValue(size.cell) ? { kind: 'householdSize', persons, size } : undefined;
}
