import type { TableHead } from '../table/table.ts';
import type { TableRow } from '../table/tableRow.ts';
import type { Resource } from './dataPackage.ts';

/** A table as it was read; `file` and `sheet`, `headers` and `letters` say where its cells stand. */
export type RawTable = Omit<TableHead, 'problems'> & {
  file: string;
  sheet?: string;
  resource: Resource;
  rows: TableRow[];
};
