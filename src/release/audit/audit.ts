/**
 * Promise 4: what is withheld cannot be computed from what is published, now or in any earlier edition. A withheld count that
 * may be small must be possible at every value from one to its threshold, whatever a reader adds up, and whoever of those
 * counted elsewhere does it; another number must stay open. What is required depends on the rules and on published numbers,
 * on no withheld one; and nothing here knows how the companions were chosen.
 */
import type { Figure } from '../../model/cell.ts';
import { countUnits } from '../disclosure/countUnits.ts';
import { ruleOf } from '../disclosure/ruleOf.ts';
import type { WithheldFigure, Why } from '../disclosure/withheldFigure.ts';
import type { Edition } from '../edition.ts';
import { placeKey } from '../placeKey.ts';
import { amountsTelling } from './amountsTelling.ts';
import type { Interval } from './equation.ts';
import { bounds } from './bounds.ts';
import { insiders } from './insiders.ts';
import { intervals } from './intervals.ts';
import { linkedPublished } from './linkedPublished.ts';
import { reading } from './reading.ts';
import { rests } from './rests.ts';

/** `opened`: by an earlier edition; `told`: by the money; `known`: to somebody who knows another count. */
export type AuditCode =
  'withheld-derivable' | 'withheld-opened' | 'withheld-linked' | 'withheld-told' | 'withheld-known';
export type Finding = { code: AuditCode; figure: Figure };
export type Audit = { findings: Finding[]; intervals: Map<string, Interval> };

/** Intervals are by the id of the figure, in units without a scale. `earlier` editions from the oldest. */
export async function audit(edition: Edition, withheld: WithheldFigure[], earlier: Edition[] = []): Promise<Audit> {
  if (withheld.length === 0) return { findings: [], intervals: new Map() };
  const alone = reading(edition, withheld, []);
  const all = earlier.length === 0 ? alone : reading(edition, withheld, earlier);
  const found = await intervals(alone.unknowns, alone.equations);
  const whole = all === alone ? found : await intervals(all.unknowns, all.equations);
  const limits = bounds(edition, withheld);
  const rule = ruleOf(edition.source);
  const units = countUnits(edition.source, edition.figures);
  const isOpen = (one: WithheldFigure, interval: Interval | undefined): boolean => {
    const { figure, threshold, why } = one;
    if (free.has(why)) return threshold === undefined || isPossible(interval, limits(figure, threshold));
    if (threshold !== undefined) return isPossible(interval, limits(figure, threshold));
    const unit = units.get(figure.key.measure);
    if (unit === undefined) return isWide(interval, 0) && (!telling.has(why) || isVague(interval!));
    return isWide(interval, one.least === 1 ? rule.least - 1 : 0);
  };
  const restsOf = rests(edition, withheld);
  const isKept = (one: WithheldFigure, numbers: Map<string, Interval>): boolean =>
    isOpen(one, numbers.get(placeKey(one.figure))) &&
    restsOf(one, numbers).every(({ place, wanted }) => isPossible(numbers.get(place), wanted));
  const findings = withheld.flatMap((one): Finding[] => {
    const { figure } = one;
    if (!isKept(one, found)) return [{ code: 'withheld-derivable', figure }];
    return isKept(one, whole) ? [] : [{ code: 'withheld-opened', figure }];
  });
  const also: [AuditCode, Figure[]][] = [
    ['withheld-linked', linkedPublished(edition, withheld)],
    ['withheld-told', amountsTelling(edition, withheld, whole, limits)],
    ['withheld-known', await insiders(alone, withheld)],
  ];
  const seen = new Set(findings.map(({ figure }) => figure.id));
  return {
    findings: [...findings, ...also.flatMap(([code, own]) => fresh(own, seen).map((figure) => ({ code, figure })))],
    intervals: new Map(
      withheld.flatMap(({ figure }) => {
        const interval = whole.get(placeKey(figure));
        return interval === undefined ? [] : [[figure.id, interval] as const];
      }),
    ),
  };
}

/** Each figure once, for the first thing found. */
function fresh(figures: Figure[], seen: Set<string>): Figure[] {
  const own = figures.filter(({ id }) => !seen.has(id));
  for (const { id } of own) seen.add(id);
  return own;
}

/** Numbers this near, as a part of themselves, are one. */
const exact = 1e-6;

/** Of these nothing is required: they are withheld only lest they tell of others, or to leave a breakdown empty. */
const free = new Set<Why>(['total', 'rate', 'breakdown']);
/** An amount that the package withholds, or that goes with a small count, must stay open by a tenth of itself. */
const vague = 0.9;
const telling = new Set<Why>(['marked', 'linked']);

function isPossible(interval: Interval | undefined, wanted: Interval): boolean {
  return interval !== undefined && interval.low <= wanted.low + exact && interval.high >= wanted.high - exact;
}

function isWide(interval: Interval | undefined, width: number): boolean {
  if (interval === undefined) return false;
  const least = exact * Math.max(1, Math.abs(interval.low));
  return interval.high - interval.low > Math.max(width - least, least);
}

function isVague({ low, high }: Interval): boolean {
  return low <= vague * high;
}
