import type { Language, Text } from './language.ts';
import type { Measure } from './measure.ts';

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
export type MeasureLabel = { measure: string; programme: string; title: Text; verb?: Text };

/**
 * Counts from one to below the threshold (5 unless said) are withheld, for some programmes below another. Without a rule
 * only what a package marks itself is withheld.
 */
export type DisclosureRule = { threshold?: number; programmes?: Record<string, number> };

/** Parts played by one table each, and the name of its file in `released/`. */
export const listRoles = ['programmes', 'areas', 'sources', 'policies', 'population'] as const;
export type ListRole = (typeof listRoles)[number];

/** Which resource of the package plays which part. */
export type Roles = {
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
