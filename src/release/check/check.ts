/** What a check of figures is, and a finding about the cell of one figure. */
import { placeKey } from '../../model/cell.ts';
import type { Wording } from '../../model/problem.ts';
import type { CellPlace } from '../package/dataPackage.ts';
import type { Placed } from '../package/figures.ts';
import { rowOf } from '../package/facts.ts';
import type { Counted, Screening } from '../series/screening.ts';

/**
 * One thing that may be wrong in figures that can all be read. A check knows no package, no programme and no area: only
 * measures, units, kinds, hierarchies and periods. `words` say the fact and the cure; `{name}` is a parameter of a
 * finding.
 */
export type Check = {
  code: string;
  /** An error can't be right; a warning may be, and the package then says why. */
  severity: 'error' | 'warning';
  words: Wording;
  find: (screened: Screening) => CheckFinding[];
};

/** `subject` is what a finding is about, the same however rows are ordered: the key of a warning is code and subject. */
export type CheckFinding = {
  place: CellPlace;
  subject: string;
  expected?: string;
  params?: Record<string, string | number>;
};

/** `other` is a figure that this one is compared with: its place gives the parameters `file` and `first` (its row). */
type Details = Pick<CheckFinding, 'expected' | 'params'> & { field?: string; read?: string; other?: Placed };

/** A finding about one figure, in the cell of its value or of another field of its row. */
export function figureFinding(
  { figure, fact }: Placed,
  { field = fact.valueField, read, other, ...rest }: Details = {},
): CheckFinding {
  const place = fact.place(field);
  const finding = { place: read === undefined ? place : { ...place, read }, subject: placeKey(figure), ...rest };
  return other === undefined ? finding : { ...finding, params: { ...rest.params, ...rowOf(other.fact) } };
}

/** A value as its table prints it: 44.22 万元. */
export function printedValue({ cell }: Pick<Counted, 'cell'>): string {
  return `${cell.value} ${cell.unit}`;
}

/** A plain number that a message names for comparison: three digits, or all digits before the point. */
export function formatRatio(size: number): string {
  return String(size >= 100 ? Math.round(size) : Number(size.toPrecision(3)));
}
