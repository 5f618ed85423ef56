import type { Derived } from '../figures/derive.ts';
import type { Programme } from '../figures/release.ts';
import type { Figure } from '../model/cell.ts';
import type { DeclaredTotal } from '../model/description.ts';
import type { Measure } from '../model/measure.ts';

/** A count of a programme, or of one of its parts, whose name is then said with it. */
export type Count = { figure: Figure; part?: Programme };

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
  | { kind: 'standard'; programme: Programme; figure: Figure }
  | { kind: 'largest'; measure: Measure; name: NamedFigure }
  | { kind: 'standardAgainst'; own: Figure; other: Figure; change: Derived; growth: Derived }
  | { kind: 'change'; measure: Measure; later: Figure; earlier: Figure; change: Derived; growth: Derived }
  | { kind: 'paidAgainstStandard'; paid: Derived; money: Figure; persons: Figure };

/** A figure named by its programme or its area. */
export type NamedFigure = { figure: Figure; programme?: Programme; area?: string };
