import type { MissingLabel, TableSchema } from './schema.ts';

/** Text of a cell → what it means (Data Package v2: a missing value may have a label); undefined for one without. */
export type MissingMeanings = Map<string, MissingLabel | undefined>;

export function missingMeanings({ missingValues = [''] }: TableSchema): MissingMeanings {
  return new Map(missingValues.map((one) => (typeof one === 'string' ? [one, undefined] : [one.value, one.label])));
}
