/** A problem of a release: its code, its severity, and the cell or member that it is about. */
import type { TableRow } from '../../intake/table/table.ts';
import type { Problem } from '../../model/problem.ts';
import type { RawTable } from './dataPackage.ts';

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
  'unit-converted',
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
  'withheld-zero',
  'contributors-missing',
  'withheld-derivable',
  'withheld-unprotected',
  'withheld-published',
  'withheld-opened',
  'withheld-linked',
  'withheld-told',
  'withheld-known',
  'period-told',
  'total-withheld',
  'breakdown-withheld',
  'edition-unreadable',
  'latest-year-empty',
  'sum-not-made',
  'acknowledgement-stale',
  'release-busy',
  'release-id-taken',
  'target-taken',
  'target-forbidden',
] as const;

export type ReleaseCode = (typeof releaseCodes)[number];

/** Where a problem stands: a cell of a table, or a member of datapackage.json (`column` is then its path). */
export type CellPlace = { file: string; sheet?: string; row?: number; letter?: string; column?: string; read?: string };

/** What is published all the same, and pointed out. */
const notices: ReleaseCode[] = [
  ...(['resource-unused', 'unit-converted', 'sum-not-made', 'acknowledgement-stale'] as const),
  ...(['total-withheld', 'breakdown-withheld'] as const),
];

type Rest = Pick<Problem, 'expected' | 'params'>;

export function releaseProblem(code: ReleaseCode, place: CellPlace, rest: Rest = {}): Problem<ReleaseCode> {
  return { code, severity: notices.includes(code) ? 'notice' : 'error', ...place, ...rest };
}

/** A table as far as a message must know it. */
type TableHeading = Pick<RawTable, 'file' | 'sheet' | 'headers' | 'letters'>;

export function cellPlace(table: TableHeading, { line, cells }: TableRow, field: string): CellPlace {
  const { file, sheet, headers, letters } = table;
  const letter = letters[field];
  const place = { row: line, ...(letter !== undefined && { letter }), column: headers[field] ?? field };
  return { file, ...(sheet !== undefined && { sheet }), ...place, read: cells[field] };
}
