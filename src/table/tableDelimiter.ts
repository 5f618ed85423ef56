import { layout } from './layout.ts';
import { likeliestDelimiter, bestDelimiter } from './likeliestDelimiter.ts';
import { rowReader } from './rowReader.ts';
import type { TableSchema } from './schema.ts';

/** The delimiter that makes most headers of the schema; where none does, the likeliest. */
export function tableDelimiter(schema: TableSchema): (start: string) => string {
  return (start) => {
    const found = (delimiter: string) => fieldsFound(start, delimiter, schema);
    const best = bestDelimiter(found);
    return found(best) > 1 ? best : likeliestDelimiter(start);
  };
}

function fieldsFound(start: string, delimiter: string, schema: TableSchema): number {
  const reader = rowReader('', () => delimiter);
  const rows = [...reader.push(start.slice(0, 20_000)), ...reader.finish()];
  return rows.length === 0 ? 0 : layout(rows, schema).columns.filter(({ field }) => field !== undefined).length;
}
