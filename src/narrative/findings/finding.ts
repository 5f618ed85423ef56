/** The kinds of finding: what is true of the figures, as data without language. */
import type { Comparison } from '../../figures/compare.ts';
import type { Contribution } from '../../figures/contributions.ts';
import type { Derived } from '../../figures/derive.ts';
import type { Figure } from '../../model/cell.ts';
import type { DeclaredTotal, Measure } from '../../model/description.ts';
import type { Programme } from '../../model/release.ts';

/** A count of a programme, or of one of its parts, whose name is then said with it. */
export type Count = { figure: Figure; part?: Programme };

/** A figure named by its programme or its area. */
export type NamedFigure = { figure: Figure; programme?: Programme; area?: string };

/** What the sentence before has stated already, so that this one leaves it out: the level with its period. */
type Follows = { isLevelStated?: true };

/** What is true, without language: the words come last. Every cell in a finding is a released value. */
export type Finding =
  | ({ kind: 'level'; figure: Figure; change?: Comparison } & Follows)
  | ({ kind: 'total'; figure: Figure; total: DeclaredTotal; parts: Figure[]; change?: Comparison } & Follows)
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
  | { kind: 'standard'; figure: Figure }
  | { kind: 'standardAgainst'; figure: Figure; other: Figure; change: Derived; growth: Derived }
  | { kind: 'largest'; measure: Measure; name: NamedFigure }
  | ({ kind: 'rank'; measure: Measure; name: NamedFigure; place: Derived; of: Derived; isTied: boolean } & Follows)
  | ({ kind: 'change' } & Comparison & Follows)
  | { kind: 'changes'; changes: [Comparison, Comparison] }
  | ({ kind: 'turn'; years: Derived } & Comparison & Follows)
  | ({ kind: 'run'; years: Derived } & Comparison & Follows)
  | ({ kind: 'extreme' } & Extreme & Follows)
  /** `isChangeStated`: a sentence before has stated the change, and only its part is named. */
  | { kind: 'contribution'; whole: Comparison; part: Contribution; isChangeStated?: true }
  | ({ kind: 'average'; money: Figure; average: Derived } & Follows)
  | ({ kind: 'householdSize'; persons: Figure; size: Derived } & Follows)
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

/** The same finding where the sentence before has stated the level and its period. */
export function withoutLevel<Kind extends Finding | undefined>(finding: Kind): Kind {
  return finding && { ...finding, isLevelStated: true };
}

/** Whom a sentence names, beside a heading or alone; whether the number of its figure is set beside it. */
export type SentencePlace = { names?: 'programme' | 'programme and area'; isNumberBeside?: true };
