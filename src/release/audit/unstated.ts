/** Numbers that no row states: which of them a reader can subtract, and which of those are small counts. */
import { figureId, isDemonstration, notAvailable, placeKey, withheld, type Figure } from '../../model/cell.ts';
import type { EditionFigures } from '../package/dataPackage.ts';
import { countUnits, ruleOf, type UnstatedNumber, type WithheldFigure } from '../rule/disclosureRule.ts';
import { knownNumbers, tolerance, type Interval } from './equation.ts';
import { areaSums, kindSums, type Sum } from './sums.ts';

/** Readers know of such a number that it is there; of others without one they may think that they are nought. */
export function withUnstated(edition: EditionFigures, unstated: UnstatedNumber[]): EditionFigures {
  const stated = edition.figures.filter(({ cell }) => cell !== notAvailable).map(placeKey);
  const places = new Set(stated);
  const added = unstated.flatMap(({ figure }) => (places.has(placeKey(figure)) ? [] : [{ ...figure, cell: withheld }]));
  const there = new Set(added.map(placeKey));
  return { ...edition, figures: [...edition.figures.filter((figure) => !there.has(placeKey(figure))), ...added] };
}

/** What must stay possible of those that are small counts is what must of a withheld one. */
export function smallUnstated(unstated: UnstatedNumber[]): WithheldFigure[] {
  return unstated.flatMap(({ figure, threshold }): WithheldFigure[] =>
    threshold === undefined ? [] : [{ figure, why: 'rest', of: [], threshold, least: 0 }],
  );
}

/** `told`: the wholes less whose published parts a small count is known; `computed`: another that has no row. */
export type Subtracted = { told: Figure[]; computed: Figure[] };

/**
 * Of every sum over areas and kinds. Not told is what an exemption publishes, and what an earlier edition has told.
 * `intervals` by place; `hidden`: places of withheld figures; `narrow`: small counts without a row that may not be so narrow.
 */
export function subtracted(
  edition: EditionFigures,
  hidden: Set<string>,
  intervals: Map<string, Interval>,
  earlier: EditionFigures[],
  narrow: WithheldFigure[],
): Subtracted {
  const tooNarrow = new Set(narrow.map(({ figure }) => placeKey(figure)));
  const rule = ruleOf(edition.source);
  const units = countUnits(edition.source, edition.figures);
  const before = new Set(earlier.flatMap((past) => leftovers(past, new Set(), new Map()).map(({ place }) => place)));
  const all = leftovers(edition, hidden, intervals).flatMap((leftover) => {
    const { key, year } = leftover.figure;
    const unit = units.get(key.measure);
    const isExempt = rule.exemption(key.programme, key.area, year) !== undefined;
    if (unit === undefined || isExempt || before.has(leftover.place)) return [];
    return [{ ...leftover, threshold: rule.threshold(key, unit) }];
  });
  const isSmall = ({ place, low, high, threshold }: (typeof all)[number]) =>
    tooNarrow.has(place) || (low > tolerance && high < threshold - tolerance);
  const isExact = ({ low, high, isRest, whole }: (typeof all)[number]) =>
    !isRest && !isDemonstration(whole.cell) && low > tolerance && high - low < tolerance;
  return {
    told: all.filter(isSmall).map(({ whole }) => whole),
    computed: all.filter((leftover) => isExact(leftover) && !isSmall(leftover)).map(({ figure }) => figure),
  };
}

/** `figure` stands where the row would; `isRest`: what is left beside all parts, which has none. */
type Leftover = Interval & { place: string; figure: Figure; whole: Figure; isRest: boolean };

function leftovers(edition: EditionFigures, hidden: Set<string>, intervals: Map<string, Interval>): Leftover[] {
  const known = knownNumbers(edition.figures);
  const { measures } = edition.source.descriptor.nianbao;
  const averages = new Set(measures.flatMap(({ code, average }) => (average ? [code] : [])));
  const all = [...areaSums(edition).filter(({ isSure }) => isSure), ...kindSums(edition)];
  const sums = all.filter(({ whole }) => !averages.has(whole.key.measure));
  return sums.flatMap((sum) => {
    const { whole, rest } = sum;
    const gaps = partsOf(sum).filter((place) => !known.has(place) && !hidden.has(place));
    const alone = gaps.length > 1 ? undefined : leftOf(sum, known, gaps);
    if (gaps.length === 0 && alone !== undefined)
      return [{ ...alone, place: rest, figure: whole, whole, isRest: true }];
    return gaps.flatMap((place): Leftover[] => {
      const interval = intervals.get(place) ?? alone;
      const isRest = place === rest;
      return interval === undefined
        ? []
        : [{ ...interval, place, figure: isRest ? whole : figureAt(whole, place), whole, isRest }];
    });
  });
}

function figureAt(whole: Figure, place: string): Figure {
  const [, programme = '', area = ''] = place.split('/');
  const key = { ...whole.key, programme, area };
  return { id: figureId(key), key, year: whole.year, cell: notAvailable };
}

function partsOf({ statement: { terms } }: Sum): string[] {
  return terms.slice(1).map(([place]) => place);
}

/** Undefined where another number is unknown, or where no more is left than rounding. */
function leftOf(sum: Sum, known: ReturnType<typeof knownNumbers>, gaps: string[]): Interval | undefined {
  const all = known.get(placeKey(sum.whole));
  const parts = partsOf(sum).filter((place) => !gaps.includes(place));
  if (all === undefined || parts.some((place) => !known.has(place))) return undefined;
  const numbers = parts.map((place) => known.get(place)!);
  const left = numbers.reduce((value, number) => value - number.value, all.value);
  const slack = numbers.reduce((value, number) => value + number.slack, all.slack);
  return left <= slack + tolerance ? undefined : { low: left - slack, high: left + slack };
}
