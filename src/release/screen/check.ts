import type { Wording } from '../../i18n/wording.ts';
import type { CellPlace } from '../problem.ts';
import type { Screening } from './screened.ts';

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
