/** A data package in memory: its descriptor, its tables, and the role that each table plays. */
import type { TableSchema } from '../../intake/table/schema.ts';
import type { TableHead, TableRow } from '../../intake/table/table.ts';
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
