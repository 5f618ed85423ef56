import type { Book } from '../../figures/book.ts';
import { comparison, comparisonPolicies } from '../../figures/compare.ts';
import type { Figure } from '../../model/cell.ts';
import type { Finding } from '../finding.ts';

/** The change on the latest earlier year that may be compared. */
export function changeFinding(own: Book, later: Figure): Finding | undefined {
  const change = comparison(own, later, comparisonPolicies.page);
  return change && { kind: 'change', ...change };
}
