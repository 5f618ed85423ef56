import type { Problem } from '../table/problem.ts';
import type { TableRow } from '../table/tableRow.ts';

/** What this room can find wrong beyond the single table; every code has its wording in i18n. */
export const releaseCodes = [
  'package-missing',
  'file-missing',
  'json-invalid',
  'member-missing',
  'member-invalid',
  'member-unknown',
  'language-unknown',
  'resource-unknown',
  'resource-unused',
  'resource-duplicate',
  'field-missing',
  'code-unfit',
  'code-duplicate',
  'code-unknown',
  'title-missing',
  'unit-undeclared',
  'unit-missing',
  'unit-unknown',
  'unit-disagrees',
  'unit-changed',
  'quantity-mixed',
  'total-not-additive',
  'parent-unknown',
  'parent-cycle',
  'level-too-deep',
  'coordinate-missing',
  'year-invalid',
  'year-outside-period',
  'period-reversed',
  'stock-with-start',
  'symbol-unknown',
  'symbol-with-value',
  'status-unknown',
  'demonstration-unmarked',
  'figure-duplicate',
  'year-taken',
  'withheld-derivable',
  'latest-year-empty',
  'acknowledgement-stale',
  'release-id-taken',
  'target-taken',
  'target-forbidden',
] as const;
export type ReleaseCode = (typeof releaseCodes)[number];

/** Where a problem stands: a cell of a table, or a member of datapackage.json (`column` is then its path). */
export type Place = { file: string; row?: number; column?: string; read?: string };

/** What is published all the same, and pointed out. */
const notices: ReleaseCode[] = ['resource-unused', 'acknowledgement-stale'];

type Rest = Pick<Problem, 'expected' | 'params'>;

export function problem(code: ReleaseCode, place: Place, rest: Rest = {}): Problem<ReleaseCode> {
  return { code, severity: notices.includes(code) ? 'notice' : 'error', ...place, ...rest };
}

/** A table as far as a message must know it. */
export type Headed = { file: string; headers: Record<string, string> };

export function cellPlace({ file, headers }: Headed, { line, cells }: TableRow, field: string): Place {
  return { file, row: line, column: headers[field] ?? field, read: cells[field] };
}
