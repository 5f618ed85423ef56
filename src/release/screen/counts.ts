import { isCounted } from '../../model/quantity.ts';
import type { Placed } from '../reconcile.ts';
import { counted, type Counted } from './counted.ts';
import type { Screened } from './screened.ts';

/** Households, persons, person-times and whatever else is counted, not what is paid for each of them. */
export function counts({ placed, measures }: Screened): Counted[] {
  const isCount = ({ figure }: Placed) => !['standard', 'rate'].includes(measures.get(figure.key.measure)?.kind ?? '');
  return placed
    .filter(isCount)
    .flatMap((one) => counted(one) ?? [])
    .filter(({ unit }) => unit.per === undefined && isCounted(unit.quantity));
}
