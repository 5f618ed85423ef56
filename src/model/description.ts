/** The description of a data package: measures and their kinds, roles, declared totals, disclosure rule. */
import type { Language, Text } from './language.ts';

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

/**
 * A sum over programmes that the package declares to mean something (promise 5). `lead` may stand in a headline;
 * `exclusive` says of people that each is in one of the programmes only, so that they may be counted together.
 */
export type DeclaredTotal = {
  code: string;
  title: Text;
  measure: string;
  programmes: string[];
  lead: boolean;
  exclusive?: boolean;
};

/** What a measure is called for one programme (发放资金 is 慰问金、慰问品 for home visits). */
type MeasureLabel = { measure: string; programme: string; title: Text; verb?: Text };

/** A figure that is published whatever its size, e.g. a city total that the bureau itself has published; of one year or of all. */
export type Exemption = { programme: string; area: string; year?: number; reason: Text };

/** Money is withheld where fewer than `least` contribute to it; `contributors` is the measure that counts them. */
type DominanceRule = { measure: string; contributors: string; least: number };

/** Counts from one to below it are withheld where a package says nothing. */
export const usualThreshold = 5;

/**
 * What is withheld. Counts of people from one to below the threshold (the usual one unless said, by measure or by programme; 1 withholds
 * nothing); of a protected programme everything below the publisher's own area. What an unlinked measure says (beds) stays
 * beside a withheld count; all others but standards go with it.
 */
export type DisclosureRule = {
  threshold?: number;
  measures?: Record<string, number>;
  programmes?: Record<string, number>;
  protected?: string[];
  unlinked?: string[];
  dominance?: DominanceRule[];
  exemptions?: Exemption[];
};

/** Parts played by one table each, and the name of its file in `released/`. */
export const listRoles = ['programmes', 'areas', 'sources', 'policies', 'population'] as const;

export type ListRole = (typeof listRoles)[number];

/** Which resource of the package plays which part. */
type Roles = {
  programmes: string;
  areas: string;
  sources?: string;
  policies?: string;
  population?: string;
  facts: string[];
};

/**
 * What is special about a package: the `nianbao` member of its datapackage.json. `area` is the publisher's own area,
 * `latestYear` the latest complete year, `cutoff` the instant (ISO 8601) at which the data were cut off.
 */
export type Description = {
  languages: Language[];
  titles: Text;
  area: string;
  latestYear: number;
  cutoff: string;
  roles: Roles;
  measures: Measure[];
  labels: MeasureLabel[];
  totals: DeclaredTotal[];
  disclosure?: DisclosureRule;
};

/** A declared total stands in the figures, and in the row of a source that prints it, as a programme of its own. */
export function totalCode({ code }: { code: string }): string {
  return `${totalPrefix}${code}`;
}

const totalPrefix = 'total:';

/** Whether the code of a programme is that of a declared total. */
export function isTotal(programme: string): boolean {
  return programme.startsWith(totalPrefix);
}
