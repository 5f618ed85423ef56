/** A data package in memory: its descriptor, its tables with their roles, and the places of problems in them. */
import type { TableSchema } from '../../intake/table/schema.ts';
import type { TableHead, TableRow } from '../../intake/table/table.ts';
import type { Figure } from '../../model/cell.ts';
import type { Description, ListRole } from '../../model/description.ts';
import type { Text } from '../../model/language.ts';

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

/** Where a problem is: a cell of a table, or a member of datapackage.json (`column` is then its path). */
export type CellPlace = { file: string; sheet?: string; row?: number; letter?: string; column?: string; read?: string };

/** A member of datapackage.json, and what it says. */
export function memberPlace(path: string, read: string): CellPlace {
  return { file: descriptorFile, column: path, read };
}

type TableHeading = Pick<RawTable, 'file' | 'sheet' | 'headers' | 'letters'>;

export function cellPlace(table: TableHeading, { line, cells }: TableRow, field: string): CellPlace {
  const { file, sheet, headers, letters } = table;
  const letter = letters[field];
  const place = { row: line, ...(letter !== undefined && { letter }), column: headers[field] ?? field };
  return { file, ...(sheet !== undefined && { sheet }), ...place, read: cells[field] };
}
