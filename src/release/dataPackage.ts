import type { Description } from '../model/description.ts';
import type { Text } from '../model/language.ts';
import type { TableSchema } from '../table/schema.ts';

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
export type Dialect = { sheetName?: string };

export type Licence = { name?: string; path?: string; title?: string };

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
