/**
 * What a package says of disclosure, with the rule that holds where it says nothing: counts of people from one to four are
 * withheld, nought is published (Statistics Law: summaries from which a single respondent can be inferred are not
 * disclosed; no threshold is laid down for China, so the common one of the field).
 */
import { usualThreshold, type DisclosureRule, type Exemption } from '../../model/description.ts';
import type { Key } from '../../model/cell.ts';
import { isOfPeople } from '../../model/quantity.ts';
import type { Unit } from '../../model/unit.ts';
import { ancestors } from '../ancestors.ts';
import { parents } from '../parents.ts';
import type { RawPackage } from '../readPackage.ts';

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
  const all = [usual, ...[measures, programmes, contributors].flatMap((one) => Object.values(one))];
  const hidden = new Set(rule.protected);
  const family = parents(source, 'programmes');
  const line = (programme: string) => [programme, ...ancestors(programme, family)];
  return {
    threshold: ({ measure, programme }, { quantity }) => {
      const own = contributors[measure] ?? measures[measure];
      const named = line(programme).find((one) => Object.hasOwn(programmes, one));
      return own ?? (isOfPeople(quantity) ? (programmes[named ?? ''] ?? usual) : 1);
    },
    most: Math.max(...all),
    least: Math.min(...all.map((one) => Math.max(2, one))),
    isProtected: (programme) => line(programme).some((one) => hidden.has(one)),
    unlinked: new Set(rule.unlinked),
    exemption: (programme, area, year) =>
      exemptions.find(
        (one) =>
          one.programme === programme && one.area === area && (one.year === undefined || String(one.year) === year),
      ),
  };
}
