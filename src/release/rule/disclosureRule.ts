/** The disclosure rule of a package, and a figure that is withheld by it with the reason. */
import { isValue, type Cell, type Figure, type Key } from '../../model/cell.ts';
import { compare, decimal, shift, sign, type Decimal } from '../../model/decimal.ts';
import { mayAdd, usualThreshold, type DisclosureRule, type Exemption } from '../../model/description.ts';
import { cellUnit, findUnit, isCounted, isOfPeople, type Unit } from '../../model/unit.ts';
import { ancestors, parents, type EditionFigures, type RawPackage } from '../package/dataPackage.ts';

/**
 * What a package says of disclosure, with the rule that holds where it says nothing: counts of people from one to four are
 * withheld, nought is published (Statistics Law: summaries from which a single respondent can be inferred are not
 * disclosed; no threshold is laid down for China, so the common one of the field).
 */
export type Rule = {
  /** Counts from one to below it are withheld; one where none is. A kind has that of its programme unless it has its own. */
  threshold: (key: Pick<Key, 'measure' | 'programme'>, unit: Unit) => number;
  /** The largest of all thresholds: what moves for the sake of any cell stays above nought. */
  most: number;
  /** The smallest that withholds anything: at least so far, less one, what hides another is open. */
  least: number;
  /** Or a kind of one that is. */
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
  const line = (programme: string) => [programme, ...ancestors(programme, family)];
  return {
    threshold: ({ measure, programme }, { quantity }) => {
      const ofMeasure = contributors[measure] ?? measures[measure];
      const named = line(programme).find((code) => Object.hasOwn(programmes, code));
      return ofMeasure ?? (isOfPeople(quantity) ? (programmes[named ?? ''] ?? usual) : 1);
    },
    most: Math.max(...all),
    least: Math.min(...all.map((threshold) => Math.max(2, threshold))),
    isProtected: (programme) => line(programme).some((code) => hidden.has(code)),
    unlinked: new Set(rule.unlinked),
    exemption: (programme, area, year) =>
      exemptions.find(
        (exemption) =>
          exemption.programme === programme &&
          exemption.area === area &&
          (exemption.year === undefined || String(exemption.year) === year),
      ),
  };
}

/** Measures that count, each with its own unit or that of its published figures. */
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

/** A count in units without a scale; undefined for money, rates, and what is no value. */
export function countOf(cell: Cell): { count: Decimal; unit: Unit } | undefined {
  const unit = cellUnit(cell);
  if (!isValue(cell) || unit === undefined || unit.per !== undefined || !isCounted(unit.quantity)) return undefined;
  return { count: shift(cell.value, unit.exponent), unit };
}

/** One or more, and below the threshold. */
export function isFew(count: Decimal, threshold: number): boolean {
  return sign(count) > 0 && compare(count, decimal(threshold)) < 0;
}

/** The threshold of a count from one to below it; undefined for any other cell. */
export function smallThreshold(cell: Cell, key: Key, rule: Rule): number | undefined {
  const counted = countOf(cell);
  const threshold = counted && rule.threshold(key, counted.unit);
  return counted !== undefined && isFew(counted.count, threshold!) ? threshold : undefined;
}

/**
 * Why: a rule of its own; beside it (`linked`: another measure of the same people; `rate`: divided from one); for others
 * (`companion`); as a sum of it (`total`); with its whole or its kinds (`follows`); with the whole breakdown, where no
 * companion could be found.
 */
export type Why = OwnReason | 'linked' | 'rate' | 'companion' | 'total' | 'follows' | 'breakdown';

/** What is withheld, with what an audit and a report must know of it: nothing of its size. */
export type WithheldFigure = {
  figure: Figure;
  why: Why;
  /** The positions for the sake of which it is withheld. */
  of: string[];
  /** Of a count that may be small: up to this every value from one must stay possible. */
  threshold?: number;
  /** Places of what is few beside it: what it leaves of its whole, what lies between it and another period. */
  smallRests?: string[];
  /** What every reader knows it to be at least. */
  least: 0 | 1;
};

/** Its own rule: a small count; a small rest beside a part; the package's mark; a protected programme; an earlier edition. */
export type OwnReason = 'small' | 'rest' | 'marked' | 'protected' | 'earlier';

/** The place of those of a whole who are not in one of its parts. */
export function restPlace(whole: string, part: string): string {
  return `rest of ${whole} beside ${part}`;
}

/** A flow from one day up to another, which is the first day after it. */
export type Step = { figure: Figure; from: string; to: string };

/** The flows of one measure, programme and area over all periods that start on a known day. */
export type FlowLine = { name: string; steps: Step[] };

/** Lines of more than one period, of measures that may be added over time. */
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

/** The name of a flow line. */
export function lineName({ measure, programme, area }: Key): string {
  return `${measure}/${programme}/${area}`;
}

/** Whether two of its periods share a day: only then do they tell more than their sums. */
export function overlaps({ steps }: FlowLine): boolean {
  const ordered = steps.toSorted((a, b) => (a.from < b.from ? -1 : 1));
  return ordered.some(({ from }, index) => index > 0 && ordered.slice(0, index).some(({ to }) => to > from));
}

function dayAfter(day: string): string {
  return new Date(Date.parse(day) + 86_400_000).toISOString().slice(0, 10);
}

/** The place of a flow between two days, whether or not a figure tells of it; `to` is the first day after. */
export function spanPlace(line: string, { from, to }: { from: string; to: string }): string {
  return `${line} from ${from} to ${to}`;
}
