/** A data package in memory: its descriptor, its tables with their roles, and the places of problems in them. */
import type { TableSchema } from '../../intake/table/schema.ts';
import type { TableHead, TableRow } from '../../intake/table/table.ts';
import type { Figure } from '../../model/cell.ts';
import type { Description, ListRole } from '../../model/description.ts';
import type { Text } from '../../model/language.ts';
import type { Problem } from '../../model/problem.ts';

export const descriptorFile = 'datapackage.json';

/** A table of a data package (Frictionless Data Package v2). `path` is relative to the folder of the package. */
export type Resource = {
  name: string;
  path: string;
  title?: string;
  titles?: Text;
  dialect?: Dialect;
  schema: TableSchema;
};

/** Of a workbook (Table Dialect v2) the sheet that holds the table; without one the first. */
type Dialect = { sheetName?: string };

type Licence = { name?: string; path?: string; title?: string };

/** datapackage.json as far as a release reads it; `nianbao` is the program's own member. */
export type DataPackage = {
  name: string;
  title: string;
  version: string;
  description?: string;
  licenses?: Licence[];
  resources: Resource[];
  nianbao: Description;
};

/** A package with all its tables, by name of resource. */
export type RawPackage = { descriptor: DataPackage; tables: Map<string, RawTable> };

/** The table that plays a part; a package may do without sources, policies and population. */
export function tableOf({ descriptor, tables }: RawPackage, role: ListRole): RawTable | undefined {
  return tables.get(descriptor.nianbao.roles[role] ?? '');
}

export function factTables({ descriptor, tables }: RawPackage): RawTable[] {
  return descriptor.nianbao.roles.facts.flatMap((name) => tables.get(name) ?? []);
}

/** A table as it was read; `file` and `sheet`, `headers` and `letters` say where its cells stand. */
export type RawTable = Omit<TableHead, 'problems'> & {
  file: string;
  sheet?: string;
  resource: Resource;
  rows: TableRow[];
};

/** The figures of one release, and the code lists that say which of them are parts of others. */
export type EditionFigures = { id: string; source: RawPackage; figures: Figure[] };

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
