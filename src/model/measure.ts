/** Measures: their kind (stock, flow, standard, rate) and the dimensions over which values add up. */
import type { Text } from './language.ts';

/** What kind of number a measure is; what may be added, and over what, follows from it. */
export const measureKinds = ['stock', 'served', 'flow', 'standard', 'rate'] as const;

export type MeasureKind = (typeof measureKinds)[number];

/** Dimensions over which values of a measure may be added. */
export const dimensions = ['area', 'programme', 'period'] as const;

export type Dimension = (typeof dimensions)[number];

/** A rate is `of` one measure for each unit of another (`to`), `times` a number: 100 for a percentage. */
type Ratio = { of: string; to: string; times?: number };

/**
 * `verb` says what is done with those counted (保障; {be} supported), for sentences. Of a rate, `ratio` says what was
 * divided, or `change` which measure it compares with the year before, in percent.
 */
export type Measure = {
  code: string;
  title: Text;
  unit?: string;
  kind: MeasureKind;
  adds: Dimension[];
  verb?: Text;
  ratio?: Ratio;
  change?: string;
};

/** A stock is never added over time; standards and rates are never added at all (DESIGN promise 5). */
export function mayAdd(measure: Measure, dimension: Dimension): boolean {
  if (measure.kind === 'standard' || measure.kind === 'rate') return false;
  if (dimension === 'period' && measure.kind !== 'flow') return false;
  return measure.adds.includes(dimension);
}
