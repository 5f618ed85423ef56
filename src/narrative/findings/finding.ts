/** The kinds of finding: what is true of the figures, as data without language. */
import type { Comparison } from '../../figures/compare.ts';
import type { Contribution } from '../../figures/contributions.ts';
import type { Derived } from '../../figures/derive.ts';
import type { Figure } from '../../model/cell.ts';
import type { DeclaredTotal } from '../../model/description.ts';
import type { Measure } from '../../model/measure.ts';
import type { Programme } from '../../model/release.ts';

/** A count of a programme, or of one of its parts, whose name is then said with it. */
export type Count = { figure: Figure; part?: Programme };

/** A figure named by its programme or its area. */
export type NamedFigure = { figure: Figure; programme?: Programme; area?: string };

/** `isSaid`: the sentence before has said the level and its period, and they are not said again. */
type Sayable = { isSaid?: boolean };

/** What is true, without language: the words come last. Every cell in a finding is a released value. */
export type Finding =
  | { kind: 'leadTotal'; total: DeclaredTotal; figure: Figure; largest?: { programme: Programme; share: Derived } }
  | {
      kind: 'served';
      programme: Programme;
      counts: Count[];
      money?: Figure;
      share?: { total: DeclaredTotal; derived: Derived };
      standard?: Figure;
    }
  | { kind: 'share'; money: Figure; total: DeclaredTotal; share: Derived }
  | { kind: 'sharePoints'; money: Figure; earlier: Figure; total: DeclaredTotal; points: Derived }
  | { kind: 'standard'; programme: Programme; figure: Figure }
  | { kind: 'standardAgainst'; own: Figure; other: Figure; change: Derived; growth: Derived }
  | { kind: 'largest'; measure: Measure; name: NamedFigure }
  | ({ kind: 'rank'; measure: Measure; name: NamedFigure; place: Derived; of: Derived; isTied: boolean } & Sayable)
  | ({ kind: 'change' } & Comparison & Sayable)
  | { kind: 'changes'; changes: [Comparison, Comparison] }
  | ({ kind: 'turn'; years: Derived } & Comparison & Sayable)
  | ({ kind: 'run'; years: Derived } & Comparison & Sayable)
  | ({ kind: 'extreme' } & Extreme & Sayable)
  /** `isChangeTold`: a sentence before has told what changed, and only its part is named. */
  | { kind: 'contribution'; whole: Comparison; part: Contribution; isChangeTold?: true }
  | ({ kind: 'average'; money: Figure; average: Derived } & Sayable)
  | ({ kind: 'householdSize'; persons: Figure; size: Derived } & Sayable)
  | { kind: 'perResidents'; programme: Programme; figure: Figure; residents: Figure; rate: Derived }
  | { kind: 'paidAgainstStandard'; paid: Derived; money: Figure; persons: Figure };

/**
 * The highest (way 1) or lowest of the `years` from `first` on that have a figure; `change` is that on the year before,
 * where there is one.
 */
type Extreme = {
  measure: Measure;
  figure: Figure;
  way: 1 | -1;
  first: string;
  years: Derived;
  hasGaps: boolean;
  change?: Comparison;
};

export type Of<Kind extends Finding['kind']> = Extract<Finding, { kind: Kind }>;

/** The same finding where the sentence before has said the level and its period. */
export function withoutLevel<Told extends Finding | undefined>(finding: Told): Told {
  return finding && { ...finding, isSaid: true };
}
