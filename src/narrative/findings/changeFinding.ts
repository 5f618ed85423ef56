import type { Book } from '../../figures/book.ts';
import type { Figure } from '../../model/cell.ts';
import type { Measure } from '../../model/measure.ts';
import { changeOn } from '../changeOn.ts';
import type { Finding } from '../finding.ts';

/** The change on the year before, where there is one that may be told. */
export function changeFinding(own: Book, measure: Measure, later: Figure): Finding | undefined {
  const change = changeOn(own, measure, later);
  return change && { kind: 'change', ...change };
}
