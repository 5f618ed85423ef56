/** The kinds of finding: what is true of the figures, as data without language; what each is about, and its name. */
import type { Book } from '../../figures/book.ts';
import type { ChangeStep, Contribution, HeadBase } from '../../figures/changeParts.ts';
import type { Comparison } from '../../figures/compare.ts';
import type { Derived } from '../../figures/derive.ts';
import type { TargetProgress } from '../../figures/targets.ts';
import type { Figure } from '../../model/cell.ts';
import type { DeclaredTotal, Measure } from '../../model/description.ts';
import type { Language, Sentence } from '../../model/language.ts';
import type { Programme } from '../../model/release.ts';

/** With the name of the part. */
export type Count = { figure: Figure; part?: Programme };

export type NamedFigure = { figure: Figure; programme?: Programme; area?: string };

/** The sentence before has stated the level with its period. */
type Follows = { isLevelStated?: true };

/** Every cell in a finding is a released value. */
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
  /** `of`: among how many. */
  | { kind: 'largest'; measure: Measure; name: NamedFigure; of: number }
  /** `whole`: the area in which areas are ranked, where it is not the publisher's own. */
  | ({
      kind: 'rank';
      measure: Measure;
      name: NamedFigure;
      place: Derived;
      of: Derived;
      isTied: boolean;
      whole?: string;
      /** Some are withheld: a place among those that are published. */
      isPartial?: boolean;
      /** By how many of 10,000 residents. */
      isOfRate?: boolean;
      before?: { place: Derived; figure: Figure };
    } & Follows)
  | ({ kind: 'change' } & Comparison & Follows)
  | { kind: 'changes'; changes: [Comparison, Comparison] }
  | ({ kind: 'turn'; years: Derived } & Comparison & Follows)
  | ({ kind: 'run'; years: Derived } & Comparison & Follows)
  | ({ kind: 'extreme' } & Extreme & Follows)
  /** The sentence before has stated the change. */
  | { kind: 'contribution'; whole: Comparison; part: Contribution; isChangeStated?: true }
  | ({ kind: 'average'; money: Figure; average: Derived } & Follows)
  | ({ kind: 'householdSize'; persons: Figure; size: Derived } & Follows)
  | { kind: 'perResidents'; programme: Programme; figure: Figure; residents: Figure; rate: Derived }
  /** Since the most or the fewest of the years from `first`. */
  | ({ kind: 'longRun'; first: string; hasGaps: boolean } & Comparison)
  /** Money, then those it is for. */
  | { kind: 'parting'; changes: [Comparison, Comparison] }
  | ({ kind: 'rule'; figure: Figure; other: Figure; times: Derived } & Follows)
  | Gap
  | { kind: 'concentration'; whole: Figure; parts: Figure[]; share: Derived; of: Derived }
  | { kind: 'changeMade'; whole: Comparison; step: ChangeStep; isMost: boolean }
  | PerHead
  | { kind: 'noPerHead'; money: Figure; counted: Figure }
  | ({ kind: 'progress' } & TargetProgress);

/** `figure` in percent of `other`, and so in the year of `earlier`. */
type Gap = {
  kind: 'gap';
  figure: Figure;
  other: Figure;
  ratio: Derived;
  before: Derived;
  earlier: Figure;
  points: Derived;
};

type PerHead = {
  kind: 'perHead';
  money: Figure;
  base: HeadBase;
  amount: Derived;
  growth?: { derived: Derived; whole: Comparison };
  against?: { standard: Figure; derived: Derived };
};

/** Highest (way 1) or lowest of the `years` from `first` that have a figure. */
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

export function withoutLevel<Kind extends Finding | undefined>(finding: Kind): Kind {
  return finding && { ...finding, isLevelStated: true };
}

/** Beside a heading or alone; with its number printed beside it or not. */
export type SentencePlace = { names?: 'programme' | 'programme and area'; isNumberBeside?: true };

export type SentenceMaker<Kind extends Finding['kind']> = (
  finding: Of<Kind>,
  book: Book,
  language: Language,
  place: SentencePlace,
) => Sentence;

/** The name by which an office pins or forbids it: change/funds/dibao/321081/2021. */
export function findingName(finding: Finding): string {
  const [figure] = aboutOf(finding);
  const { measure = '', programme = '', area = '' } = figure?.key ?? {};
  return [finding.kind, measure, programme, area, figure?.year ?? ''].join('/');
}

/** The figures whose news it is, the first first. */
export function aboutOf(finding: Finding): Figure[] {
  if (finding.kind === 'changes' || finding.kind === 'parting') return finding.changes.map(({ later }) => later);
  if (finding.kind === 'concentration') return [finding.whole];
  const change = comparisonOf(finding);
  if (change !== undefined) return [change.later];
  if ('figure' in finding) return [finding.figure];
  if ('name' in finding) return [finding.name.figure];
  if (finding.kind === 'served') return [...finding.counts.map(({ figure }) => figure), finding.money ?? []].flat();
  if (finding.kind === 'householdSize') return [finding.persons];
  return 'money' in finding ? [finding.money] : [];
}

export function comparisonOf(finding: Finding): Comparison | undefined {
  if ('later' in finding) return finding;
  if (finding.kind === 'changes' || finding.kind === 'parting') return finding.changes[0];
  if (finding.kind === 'contribution' || finding.kind === 'changeMade') return finding.whole;
  return finding.kind === 'extreme' ? finding.change : undefined;
}
