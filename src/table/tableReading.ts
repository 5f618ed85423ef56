import type { TableSchema } from './schema.ts';

export type TableReading = {
  file: string;
  schema: TableSchema;
  /** Codes of the package, where rows of totals may stand among the rows: no code is a word for a total. */
  codes?: ReadonlySet<string>;
};
