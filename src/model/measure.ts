import type { Text } from './language.ts';

/** What kind of number a measure is; what may be added, and over what, follows from it. */
export const measureKinds = ['stock', 'served', 'flow', 'standard', 'rate'] as const;
export type MeasureKind = (typeof measureKinds)[number];

/** Dimensions over which values of a measure may be added. */
export const dimensions = ['area', 'programme', 'period'] as const;
export type Dimension = (typeof dimensions)[number];

/** `verb` says what is done with those counted (保障; {be} supported), for sentences. */
export type Measure = {
  code: string;
  title: Text;
  unit?: string;
  kind: MeasureKind;
  adds: Dimension[];
  verb?: Text;
};

/** A stock is never added over time; standards and rates are never added at all (DESIGN promise 5). */
export function mayAdd(measure: Measure, dimension: Dimension): boolean {
  if (measure.kind === 'standard' || measure.kind === 'rate') return false;
  if (dimension === 'period' && measure.kind !== 'flow') return false;
  return measure.adds.includes(dimension);
}
