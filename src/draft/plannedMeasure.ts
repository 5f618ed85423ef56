import type { MeasureKind } from '../model/measure.ts';

/**
 * A measure of the draft. `text` is what the table calls it: a header of a wide table (`index` is its column), a cell of a
 * long one. Without `unit` the rows say it.
 */
export type PlannedMeasure = {
  text: string;
  index?: number;
  code: string;
  title: string;
  unit?: string;
  kind: MeasureKind;
};
