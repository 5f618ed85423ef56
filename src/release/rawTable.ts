import type { TableRow } from '../table/tableRow.ts';
import type { Resource } from './dataPackage.ts';

/** A table as it was read, with the header of each field as it stands in the file. */
export type RawTable = { file: string; resource: Resource; rows: TableRow[]; headers: Record<string, string> };
