/** The description of a data package: measures and their kinds, roles, declared totals, disclosure rule. */
import type { Shown } from './cell.ts';
import type { Grouping, Language, Text } from './language.ts';
import { areAlike, civilCalendar, codesEndingWith, kindOfCode, periodOf, runningCode, yearCode } from './period.ts';
import type { Calendar, PeriodCode, YearForm } from './period.ts';
import { findUnit } from './unit.ts';

/** Decides what may be added, and over what. */
export const measureKinds = ['stock', 'served', 'flow', 'standard', 'rate', 'target'] as const;

export type MeasureKind = (typeof measureKinds)[number];

export const dimensions = ['area', 'programme', 'period'] as const;

export type Dimension = (typeof dimensions)[number];

/** `of` one measure for each unit of another (`to`), `times` a number: 100 for a percentage. */
type Ratio = { of: string; to: string; times?: number };

/** Flows of a stock: last year's, and those that joined, without those that left, are this year's. */
export type Balance = { joined: string; left: string };

/**
 * `verb` is for sentences (保障; {be} supported). `ratio` is what a rate divides, or `change` the measure it compares
 * with the year before, in percent. `average`: a count that is an average over its period, which may have decimals.
 * `decimals`: how many are shown, in its unit; files have all. `balance`: of a stock, the flows that change it.
 * `unlinked`: of nothing that is counted here. `cumulative`: counted since the start of the year (累计). `yearly`: the
 * figure of a year or a quarter is the average of its months; by default a flow is added, a stock is the last; `whole`: a
 * target of the year, in whatever month its row stands. `budget`: a target of money to be spent (预算). `exact`:
 * its numbers are not rounded, also where one has fewer decimals than others. `of`: the measure that a target (目标, 预算)
 * is set for; of two for one measure the later in the list replaces the former.
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
  balance?: Balance;
  average?: boolean;
  decimals?: number;
  unlinked?: boolean;
  cumulative?: 'year';
  yearly?: 'average' | 'whole';
  budget?: boolean;
  exact?: boolean;
  of?: string;
};

/** What is counted or paid; not what is set (standards, targets), nor a rate. */
export function isActualAmount({ kind }: Pick<Measure, 'kind'>): boolean {
  return kind === 'stock' || kind === 'served' || kind === 'flow';
}

/** A stock and an average are never added over time; standards, rates and targets never (DESIGN promise 5). */
export function mayAdd(measure: Measure, dimension: Dimension): boolean {
  if (!isActualAmount(measure)) return false;
  if (dimension !== 'period') return measure.adds.includes(dimension);
  if (measure.kind !== 'flow' || measure.average) return false;
  return measure.cumulative !== undefined || measure.adds.includes(dimension);
}

/** Promise 5. `lead` may head a page; `exclusive`: each person is in one of the programmes only. */
export type DeclaredTotal = {
  code: string;
  title: Text;
  measure: string;
  programmes: string[];
  lead: boolean;
  exclusive?: boolean;
};

/** 发放资金 is 慰问金、慰问品 for home visits. */
type MeasureLabel = { measure: string; programme: string; title: Text; verb?: Text };

/** Published whatever its size, for one year or all. */
export type Exemption = { programme: string; area: string; year?: number; reason: Text };

/** Money is withheld with fewer than `least` `contributors`. */
type DominanceRule = { measure: string; contributors: string; least: number };

/** Counts from one to below it are withheld by default. */
export const usualThreshold = 5;

/**
 * Counts of people from one to below the threshold are withheld (by default, measure or programme; 1 withholds
 * nothing); of a protected programme everything below the publisher's area. Unlinked measures (beds) and standards
 * stay, others go with the count. `paidInFull`: programmes whose money is persons × standard × months.
 */
export type DisclosureRule = {
  threshold?: number;
  measures?: Record<string, number>;
  programmes?: Record<string, number>;
  protected?: string[];
  paidInFull?: string[];
  unlinked?: string[];
  dominance?: DominanceRule[];
  exemptions?: Exemption[];
};

/** What stays beside a withheld count: said of the measure, or in the rule; what was to be reached tells of nobody. */
export function unlinkedMeasures({ measures, disclosure }: Pick<Description, 'measures' | 'disclosure'>): Set<string> {
  const ofMeasures = measures.flatMap(({ code, unlinked, kind }) => (unlinked || kind === 'target' ? [code] : []));
  return new Set([...ofMeasures, ...(disclosure?.unlinked ?? [])]);
}

/** Also the file names in `released/`. */
export const listRoles = ['programmes', 'areas', 'sources', 'policies', 'population'] as const;

export type ListRole = (typeof listRoles)[number];

type Roles = {
  programmes: string;
  areas: string;
  sources?: string;
  policies?: string;
  population?: string;
  facts: string[];
};

/**
 * The `nianbao` member of datapackage.json. `area` is the publisher's, `latestYear` the latest complete year,
 * `cutoff` an instant (ISO 8601), `locale` (BCP 47) that of its place, which groups digits in its own way; `yearEnds`
 * (03-31) and `yearForm` are of years that are not calendar years: `latestYear` is then that in which it ends.
 * `latestPeriod`: where no year is complete, the month or quarter that takes its place. `notes` are of all its figures,
 * each in the languages that it has.
 */
export type Description = {
  languages: Language[];
  titles: Text;
  area: string;
  latestYear: number;
  latestPeriod?: PeriodCode;
  cutoff: string;
  locale?: string;
  yearEnds?: string;
  yearForm?: YearForm;
  roles: Roles;
  measures: Measure[];
  labels: MeasureLabel[];
  totals: DeclaredTotal[];
  notes?: Text[];
  disclosure?: DisclosureRule;
};

/** Years that span two are written by both, unless said otherwise. */
export function calendarOf({ yearEnds, yearForm }: Pick<Description, 'yearEnds' | 'yearForm'>): Calendar {
  if (yearEnds === undefined || yearEnds === civilCalendar.yearEnds) return civilCalendar;
  return { yearEnds, yearForm: yearForm ?? '2021-22' };
}

/** With which the site opens: the latest complete year, or a part of one where there is none. */
export function latestCode(
  description: Pick<Description, 'latestYear' | 'latestPeriod' | 'yearEnds' | 'yearForm'>,
): PeriodCode {
  return description.latestPeriod ?? yearCode(description.latestYear, calendarOf(description));
}

/**
 * The periods whose tables show what is held by `code`: what is counted at an end, or holds at it, is that of a longer
 * one too, and of 1—9月 where the site opens with these.
 */
export function shownCodes(
  code: PeriodCode,
  kind: MeasureKind | undefined,
  description: Parameters<typeof latestCode>[0],
): PeriodCode[] {
  if (kind !== 'stock' && kind !== 'standard') return [code];
  const calendar = calendarOf(description);
  const running = runningCode(periodOf(code, calendar).end, calendar);
  const isShown = kindOfCode(running) === 'span' && areAlike(running, latestCode(description));
  return [code, ...codesEndingWith(code, calendar), ...(isShown ? [running] : [])];
}

/** How the numbers of a measure are printed; undefined where the package says nothing of it. */
export function shownAs(measure: Measure | undefined, description: Description): Shown | undefined {
  const { average, yearly, exact, decimals = average || yearly === 'average' ? 0 : undefined } = measure ?? {};
  const isIndian = placeGrouping(description) === 'indian';
  if (decimals === undefined && !isIndian && !exact) return undefined;
  return {
    ...(decimals !== undefined && { decimals }),
    ...(isIndian && { grouping: 'indian' }),
    ...(exact && { isExact: true }),
  };
}

/** By the locale of the place, else by its units: who counts in lakh groups digits so. */
function placeGrouping({ locale, measures }: Description): Grouping {
  if (locale !== undefined) return localeGrouping(locale) ?? 'western';
  return measures.some(({ unit = '' }) => findUnit(unit)?.isIndian) ? 'indian' : 'western';
}

/** Undefined where a locale writes numbers otherwise than with commas and a point, as this program prints them. */
export function localeGrouping(locale: string): Grouping | undefined {
  const forms: Record<string, Grouping> = { '1,234,567.8': 'western', '12,34,567.8': 'indian' };
  try {
    return forms[new Intl.NumberFormat(locale, { numberingSystem: 'latn' }).format(1_234_567.8)];
  } catch {
    return undefined;
  }
}

/** Of the only programme or area of a package without a list. */
export const onlyCode = 'all';

/** A declared total has the place of a programme. */
export function totalCode({ code }: { code: string }): string {
  return `${totalPrefix}${code}`;
}

const totalPrefix = 'total:';

export function isTotal(programme: string): boolean {
  return programme.startsWith(totalPrefix);
}
