import type { Comparison } from '../../figures/compare.ts';
import type { Finding } from '../finding.ts';
import { hasRate } from '../hasRate.ts';
import { wayOf } from '../wayOf.ts';

/** Two amounts that moved the same way on the same year before: said in one sentence (分别). */
export function changesFinding(changes: [Comparison, Comparison]): Finding | undefined {
  const [a, b] = changes;
  const isOneWay = wayOf(a.change) !== 0 && wayOf(a.change) === wayOf(b.change);
  const areOfOneTime = a.earlier.key.period.end === b.earlier.key.period.end && a.later.year === b.later.year;
  const areAmounts = changes.every(({ measure: { kind } }) => kind !== 'standard' && kind !== 'rate');
  return isOneWay && areOfOneTime && areAmounts && changes.every(hasRate) ? { kind: 'changes', changes } : undefined;
}
