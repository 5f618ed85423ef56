/** The disclosure rule of a package: thresholds for counts, protected programmes, exemptions. */
import { isValue, type Cell, type Figure, type Key } from '../../model/cell.ts';
import { compare, decimal, shift, sign, type Decimal } from '../../model/decimal.ts';
import { usualThreshold, type DisclosureRule, type Exemption } from '../../model/description.ts';
import { cellUnit, findUnit, isCounted, isOfPeople, type Unit } from '../../model/unit.ts';
import { ancestors, parents } from '../package/codeLists.ts';
import type { RawPackage } from '../package/dataPackage.ts';

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
