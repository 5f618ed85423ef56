import { isValue } from '../../model/cell.ts';
import { compare } from '../../model/decimal.ts';
import type { Contribution, Contributions } from '../contributions.ts';
import type { Finding } from '../finding.ts';
import { wayOf } from '../wayOf.ts';

/** The part, a programme or an area, that did most to the change of the whole; of two that did alike, none. */
export function contributionFinding({ whole, parts }: Contributions): Finding | undefined {
  const way = wayOf(whole.change);
  const going = parts.filter(({ rest, change }) => rest === undefined && wayOf(change) === way);
  const [part, second] = going.toSorted((a, b) => way * compareContributions(b, a));
  if (way === 0 || part === undefined || (second !== undefined && compareContributions(part, second) === 0))
    return undefined;
  return { kind: 'contribution', whole, part };
}

function compareContributions({ change: { cell: a } }: Contribution, { change: { cell: b } }: Contribution): number {
  return isValue(a) && isValue(b) ? compare(a.value, b.value) : 0;
}
