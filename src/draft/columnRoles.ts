import type { DraftColumn } from './column.ts';

/** Parts a column may play beside being a measure. `areaCode` and `programmeCode` repeat a column of names as codes. */
export type ColumnRole =
  | 'year'
  | 'month'
  | 'start'
  | 'end'
  | 'area'
  | 'areaCode'
  | 'programme'
  | 'programmeCode'
  | 'measure'
  | 'value'
  | 'unit'
  | 'symbol'
  | 'status'
  | 'demonstration'
  | 'source'
  | 'quote'
  | 'note';

/**
 * `year` may also be a year itself, for a table that has none. `wholes` are names that stand in every row (State: HI);
 * `measures` are the columns of a wide table, none in a long one.
 */
export type ColumnRoles = Partial<Record<ColumnRole, DraftColumn>> & {
  oneYear?: string;
  wholes: DraftColumn[];
  measures: DraftColumn[];
};
