/** What must stay possible of each withheld figure, and withheld counts that published figures of the same people disclose. */
import { isValue, placeKey, type Figure } from '../../model/cell.ts';
import { unlinkedMeasures } from '../../model/description.ts';
import { cellUnit, isMoney } from '../../model/unit.ts';
import { ofWhich, type EditionFigures } from '../package/dataPackage.ts';
import { countUnits, ruleOf, type Why, type WithheldFigure } from '../rule/disclosureRule.ts';
import { isSum, knownNumbers, tolerance, type Equation, type Interval, type KnownNumber } from './equation.ts';
import { statements } from './statements.ts';

export type Intervals = Map<string, Interval>;

/** An amount must stay open by 2 %; one that the package withholds, or that goes with a small count, by 10 %. */
const openPart = 0.98;

const vaguePart = 0.9;
const vagueReasons = new Set<Why>(['marked', 'linked']);

/** Withheld only to protect others: nothing is required. */
const freeReasons = new Set<Why>(['total', 'rate', 'breakdown', 'paid']);

/**
 * Whether a withheld figure is as open as it must be: a count below a threshold, and what is left beside it, at every
 * value from one up to it; a count that hides others by the least threshold less one; an amount by a part of itself.
 * Nothing is required where the published whole is nought.
 */
export function requirements(
  edition: EditionFigures,
  withheld: WithheldFigure[],
): (withheldFigure: WithheldFigure, intervals: Intervals) => boolean {
  const limits = bounds(edition, withheld);
  const restsOf = rests(edition, withheld);
  const units = countUnits(edition.source, edition.figures);
  const { least } = ruleOf(edition.source);
  const isOpen = (withheldFigure: WithheldFigure, interval: Interval | undefined): boolean => {
    const { figure, threshold, why } = withheldFigure;
    if (threshold !== undefined) return isPossible(interval, limits(figure, threshold));
    if (freeReasons.has(why) || limits(figure, 1).high <= 0) return true;
    if (units.has(figure.key.measure)) return isWide(interval, widthOf(withheldFigure, least));
    return isWide(interval, 0) && interval!.low <= (vagueReasons.has(why) ? vaguePart : openPart) * interval!.high;
  };
  return (withheldFigure, intervals) =>
    isOpen(withheldFigure, intervals.get(placeKey(withheldFigure.figure))) &&
    restsOf(withheldFigure, intervals).every(({ place, wanted }) => isPossible(intervals.get(place), wanted));
}

/** How wide a count must stay open that need not be small; `least` is the smallest threshold. */
export function widthOf({ why, least: known }: WithheldFigure, least: number): number {
  return known === 1 && !freeReasons.has(why) ? least - 1 : 0;
}

function isPossible(interval: Interval | undefined, wanted: Interval): boolean {
  return interval !== undefined && interval.low <= wanted.low + tolerance && interval.high >= wanted.high - tolerance;
}

function isWide(interval: Interval | undefined, width: number): boolean {
  if (interval === undefined) return false;
  const nothing = tolerance * Math.max(1, Math.abs(interval.low));
  return interval.high - interval.low > Math.max(width - nothing, nothing);
}

/**
 * What must stay possible of a count below a threshold: from one up to it. A whole is not less than the number of its
 * parts that are known not to be zero; and where its whole is published, none is more than that.
 */
export function bounds(
  edition: EditionFigures,
  withheld: WithheldFigure[],
): (figure: Figure, threshold: number) => Interval {
  const known = knownNumbers(edition.figures);
  const all = statements(edition).filter(isSum);
  const floor = floors(all, known, withheld);
  const wholes = Map.groupBy(
    all.flatMap(({ terms: [whole, ...parts] }) => parts.map(([part]) => [part, whole![0]] as const)),
    ([part]) => part,
  );
  return (figure, threshold) => {
    const place = placeKey(figure);
    const caps = (wholes.get(place) ?? []).flatMap(([, whole]) => known.get(whole)?.value ?? []);
    return { low: Math.max(1, floor(place)), high: Math.min(threshold, ...caps) };
  };
}

type Rest = { place: string; wanted: Interval };

/** Places of the few beside a withheld figure or between periods, each with the interval wanted. */
function rests(
  edition: EditionFigures,
  withheld: WithheldFigure[],
): (withheldFigure: WithheldFigure, intervals: Map<string, Interval>) => Rest[] {
  if (!withheld.some(({ smallRests }) => smallRests !== undefined)) return () => [];
  const known = knownNumbers(edition.figures);
  const rule = ruleOf(edition.source);
  const units = countUnits(edition.source, edition.figures);
  const all = statements(edition);
  const floor = floors(all, known, withheld);
  const about = Map.groupBy(
    all
      .filter(isSum)
      .flatMap(({ terms: [whole, ...parts] }) => parts.map(([place]) => ({ place, whole: whole![0], parts }))),
    ({ place }) => place,
  );
  return ({ figure, smallRests = [] }, intervals) => {
    const unit = units.get(figure.key.measure);
    if (unit === undefined) return [];
    return smallRests.map((place) => {
      const leaves = (about.get(place) ?? []).map(({ whole, parts }) => {
        const most = known.get(whole)?.value ?? intervals.get(whole)?.high ?? Infinity;
        return most - parts.reduce((sum, [other]) => sum + (other === place ? 0 : floor(other)), 0);
      });
      const high = Math.min(rule.threshold(figure.key, unit), ...leaves);
      return { place, wanted: { low: Math.max(1, floor(place)), high } };
    });
  };
}

/** What everybody knows a place to be at least, by its parts, which may be wholes again. */
function floors(
  statements: readonly Equation[],
  known: ReadonlyMap<string, KnownNumber>,
  withheld: WithheldFigure[],
): (place: string) => number {
  const least = new Map(withheld.map(({ figure, least: bound }) => [placeKey(figure), bound]));
  const parts = new Map<string, string[][]>();
  for (const {
    terms: [whole, ...rest],
  } of statements.filter(isSum)) {
    const partPlaces = rest.map(([place]) => place);
    const lines = parts.get(whole![0]);
    if (lines === undefined) parts.set(whole![0], [partPlaces]);
    else lines.push(partPlaces);
  }
  const floor = (place: string): number => {
    const value = known.get(place)?.value ?? least.get(place) ?? 0;
    const sums = (parts.get(place) ?? []).map((line) => line.reduce((sum, part) => sum + floor(part), 0));
    return Math.max(value, ...sums);
  };
  return floor;
}

/**
 * Withheld counts beside which something of the same people is published: money, another count, an average; not the
 * whole of a part (其中), standards, and measures the package calls unlinked.
 */
export function linkedPublished({ source, figures }: EditionFigures, withheld: WithheldFigure[]): Figure[] {
  const { measures } = source.descriptor.nianbao;
  const unlinked = unlinkedMeasures(source.descriptor.nianbao);
  const parts = new Set([...ofWhich(measures).values()].flat());
  const linked = new Set(
    measures.flatMap(({ code, kind }) => (kind === 'standard' || unlinked.has(code) || parts.has(code) ? [] : [code])),
  );
  const shown = new Set(figures.filter(({ key, cell }) => isValue(cell) && linked.has(key.measure)).map(peopleKey));
  return withheld
    .filter(({ figure, threshold }) => threshold !== undefined && linked.has(figure.key.measure))
    .filter(({ figure }) => shown.has(peopleKey(figure)))
    .map(({ figure }) => figure);
}

function peopleKey({ key, year }: Figure): string {
  return `${key.programme}/${key.area}/${year}`;
}

/**
 * Withheld counts that the money of the same place would disclose: a reader knows the average paid in the areas where
 * both are published; a part (其中) is not what is paid for. Money must fit each count that must stay possible at some
 * such average.
 */
export function countsByAmounts(
  edition: EditionFigures,
  withheld: WithheldFigure[],
  intervals: Map<string, Interval>,
): Figure[] {
  const limits = bounds(edition, withheld);
  const { source, figures } = edition;
  const known = knownNumbers(figures);
  const money = new Set(figures.filter(isPaid).map(({ key }) => key.measure));
  const lines = Map.groupBy(figures, lineKey);
  const parts = new Set([...ofWhich(source.descriptor.nianbao.measures).values()].flat());
  const persons = personsCounted(figures, parts);
  return withheld.flatMap(({ figure, threshold }) => {
    const { measure: counting } = figure.key;
    if (threshold === undefined || parts.has(counting) || (persons.size > 0 && !persons.has(counting))) return [];
    const isTold = [...money].some((measure) => {
      const amount = intervals.get(placeKey({ key: { ...figure.key, measure }, year: figure.year }));
      if (amount === undefined) return false;
      const averages = (lines.get(lineKey(figure)) ?? []).flatMap((figure) => averageOf(figure, measure, known));
      return averages.length > 0 && !fits(amount, averages, limits(figure, threshold));
    });
    return isTold ? [figure] : [];
  });
}

/** Money goes by persons where they are counted: a household may have one or seven. */
function personsCounted(figures: Figure[], parts: Set<string>): Set<string> {
  const measures = figures.flatMap(({ key, cell }) => {
    const quantity = cellUnit(cell)?.quantity;
    return quantity === 'person' || quantity === 'person-time' ? [key.measure] : [];
  });
  return new Set(measures.filter((measure) => !parts.has(measure)));
}

function fits({ low, high }: Interval, averages: number[], counts: Interval): boolean {
  return low <= counts.low * Math.max(...averages) && high >= counts.high * Math.min(...averages);
}

function averageOf({ key, year }: Figure, measure: string, known: ReadonlyMap<string, KnownNumber>): number[] {
  const [count, amount] = [key.measure, measure].map((code) =>
    known.get(placeKey({ key: { ...key, measure: code }, year })),
  );
  return count === undefined || amount === undefined || count.value <= 0 ? [] : [amount.value / count.value];
}

function isPaid({ cell }: Figure): boolean {
  const unit = cellUnit(cell);
  return unit !== undefined && unit.per === undefined && isMoney(unit.quantity);
}

function lineKey({ key, year }: Figure): string {
  return `${key.measure}/${key.programme}/${year}`;
}
