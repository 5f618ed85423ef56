/** The disclosure rule of a package, and a figure that is withheld by it with the reason. */
import { isValue, type Cell, type Figure, type Key } from '../../model/cell.ts';
import { compare, decimal, shift, sign, type Decimal } from '../../model/decimal.ts';
import { calendarOf, mayAdd, unlinkedMeasures, usualThreshold } from '../../model/description.ts';
import type { DisclosureRule, Exemption } from '../../model/description.ts';
import { codeAt, periodOf, yearNumber } from '../../model/period.ts';
import { cellUnit, findUnit, isCounted, isOfPeople, type Unit } from '../../model/unit.ts';
import { ancestors, parents, type EditionFigures, type RawPackage } from '../package/dataPackage.ts';

/**
 * By default counts of people from one to four are withheld, zero is published (Statistics Law: summaries from which a
 * single respondent can be inferred are not disclosed; China sets no threshold, so the common one of the field).
 */
export type Rule = {
  /** Counts from one to below it are withheld (1: none); of a kind, by default that of its programme. */
  threshold: (key: Pick<Key, 'measure' | 'programme'>, unit: Unit) => number;
  /** The largest threshold: what hides any cell stays above zero. */
  most: number;
  /** The smallest threshold above 1: a count that hides another is open by this less one. */
  least: number;
  /** Or a kind of a protected programme. */
  isProtected: (programme: string) => boolean;
  unlinked: Set<string>;
  exemption: (programme: string, area: string, year: string) => Exemption | undefined;
};

export function ruleOf(source: RawPackage): Rule {
  const rule: DisclosureRule = source.descriptor.nianbao.disclosure ?? {};
  const { threshold: usual = usualThreshold, measures = {}, programmes = {}, dominance = [], exemptions = [] } = rule;
  const contributors = Object.fromEntries(dominance.map(({ contributors: code, least }) => [code, least]));
  const all = [usual, ...[measures, programmes, contributors].flatMap((thresholds) => Object.values(thresholds))];
  const hidden = new Set(rule.protected);
  const family = parents(source, 'programmes');
  const calendar = calendarOf(source.descriptor.nianbao);
  // its months and quarters are of the year too
  const officeYear = (code: string) => yearNumber(codeAt('year', periodOf(code, calendar).end, calendar));
  const line = (programme: string) => [wholeOfRest(programme), ...ancestors(wholeOfRest(programme), family)];
  return {
    threshold: ({ measure, programme }, { quantity }) => {
      const ofMeasure = contributors[measure] ?? measures[measure];
      const named = line(programme).find((code) => Object.hasOwn(programmes, code));
      return ofMeasure ?? (isOfPeople(quantity) ? (programmes[named ?? ''] ?? usual) : 1);
    },
    most: Math.max(...all),
    least: Math.min(...all.map((threshold) => Math.max(2, threshold))),
    isProtected: (programme) => line(programme).some((code) => hidden.has(code)),
    unlinked: unlinkedMeasures(source.descriptor.nianbao),
    exemption: (programme, area, year) =>
      exemptions.find(
        (exemption) =>
          exemption.programme === programme &&
          exemption.area === area &&
          (exemption.year === undefined || exemption.year === officeYear(year)),
      ),
  };
}

/** The unit of each measure that counts. */
export function countUnits({ descriptor }: RawPackage, figures: Figure[]): Map<string, Unit> {
  const shown = figures.flatMap(({ key, cell }) => (isValue(cell) ? [[key.measure, cell.unit] as const] : []));
  const declared = descriptor.nianbao.measures.map(({ code, unit = '' }) => [code, unit] as const);
  const all = [...shown, ...declared.filter(([, unit]) => unit !== '')];
  return new Map(
    all.flatMap(([code, unit]) => {
      const counted = findUnit(unit);
      const isCount = counted !== undefined && counted.per === undefined && isCounted(counted.quantity);
      return isCount ? [[code, counted] as const] : [];
    }),
  );
}

/** In units without a scale; undefined for money, rates, and cells without a value. */
export function countOf(cell: Cell): { count: Decimal; unit: Unit } | undefined {
  const unit = cellUnit(cell);
  if (!isValue(cell) || unit === undefined || unit.per !== undefined || !isCounted(unit.quantity)) return undefined;
  return { count: shift(cell.value, unit.exponent), unit };
}

/** 100 for a percentage, 1000 for ‰; a monthly payment is a twelfth of a year's money. */
export function timesOf({ quantity, per = '' }: { quantity: string; per?: string }): number {
  if (quantity === '%') return 100;
  if (quantity === '‰') return 1000;
  return per.endsWith('·month') ? 1 / 12 : per.endsWith('·quarter') ? 1 / 4 : 1;
}

export function isFew(count: Decimal, threshold: number): boolean {
  return sign(count) > 0 && compare(count, decimal(threshold)) < 0;
}

/** Undefined unless the count is from one to below the threshold. */
export function smallThreshold(cell: Cell, key: Key, rule: Rule): number | undefined {
  const counted = countOf(cell);
  const threshold = counted && rule.threshold(key, counted.unit);
  return counted !== undefined && isFew(counted.count, threshold!) ? threshold : undefined;
}

/**
 * Beside reasons of its own: `linked` to a measure of the same people, a `rate` of one, a `companion` to hide another,
 * a `total` with one, `follows` its whole or kinds, the whole `breakdown` where no companion exists, or is `paid`: money
 * that would tell how many there are by what each is paid.
 */
export type Why = OwnReason | 'linked' | 'rate' | 'companion' | 'total' | 'follows' | 'breakdown' | 'paid';

/** What an audit and a report need of a withheld figure: nothing of its size. */
export type WithheldFigure = {
  figure: Figure;
  why: Why;
  /** The positions for the sake of which it is withheld. */
  of: string[];
  /** Of a count that may be small: every value from one up to this must stay possible. */
  threshold?: number;
  /** Places of small rests: what it leaves of its whole, or of another period. */
  smallRests?: string[];
  /** Known to every reader. */
  least: 0 | 1;
};

/**
 * A number that no row states and a reader can subtract: of a part without a row or not available, or what all parts
 * leave of their whole. As a figure it stands where its row would stand; `threshold` where it is a small count.
 */
export type UnstatedNumber = { figure: Figure; threshold?: number };

/** A small count; a small rest beside a part; the package's mark; a protected programme; an earlier edition. */
export type OwnReason = 'small' | 'rest' | 'marked' | 'protected' | 'earlier';

/** Stands for what the kinds of a programme, or the parts of an area, leave of it. */
export function restCode(whole: string): string {
  return `${restPrefix}${whole}`;
}

const restPrefix = 'rest of ';

/** The programme or area itself, or that of which it is the rest. */
export function wholeOfRest(code: string): string {
  return code.startsWith(restPrefix) ? code.slice(restPrefix.length) : code;
}

export function restPlace(whole: string, part: string): string {
  return `rest of ${whole} beside ${part}`;
}

/** `to` is the first day after the period. */
export type Step = { figure: Figure; from: string; to: string };

/** The flows of one measure, programme and area over all periods with a known start. */
export type FlowLine = { name: string; steps: Step[] };

/** Lines of several periods, of measures that may be added over time. */
export function flowLines({ source, figures }: Pick<EditionFigures, 'source' | 'figures'>): FlowLine[] {
  const { measures } = source.descriptor.nianbao;
  const flows = new Set(measures.filter((measure) => mayAdd(measure, 'period')).map(({ code }) => code));
  const steps = figures.flatMap((figure): Step[] => {
    const { start, end } = figure.key.period;
    return start === undefined || !flows.has(figure.key.measure) ? [] : [{ figure, from: start, to: dayAfter(end) }];
  });
  const lines = Map.groupBy(steps, ({ figure }) => lineName(figure.key));
  return [...lines].filter(([, group]) => group.length > 1).map(([name, group]) => ({ name, steps: group }));
}

export function lineName({ measure, programme, area }: Key): string {
  return `${measure}/${programme}/${area}`;
}

/** Only periods that share a day disclose more than their sums. */
export function overlaps({ steps }: FlowLine): boolean {
  const ordered = steps.toSorted((a, b) => (a.from < b.from ? -1 : 1));
  return ordered.some(({ from }, index) => index > 0 && ordered.slice(0, index).some(({ to }) => to > from));
}

function dayAfter(day: string): string {
  return new Date(Date.parse(day) + 86_400_000).toISOString().slice(0, 10);
}

/** `to` is the first day after. */
export function spanPlace(line: string, { from, to }: { from: string; to: string }): string {
  return `${line} from ${from} to ${to}`;
}
