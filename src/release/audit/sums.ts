/** What readers add up: an area over its parts, a programme over its kinds, a declared total over its programmes. */
import { type Figure, figureId, isDemonstration, notAvailable, placeKey, withheld } from '../../model/cell.ts';
import { isActualAmount, mayAdd, type Measure, totalCode } from '../../model/description.ts';
import { madeOnce } from '../../model/madeOnce.ts';
import { areaLines, partsByYear, programmesAt } from '../package/areas.ts';
import { children, type EditionFigures } from '../package/dataPackage.ts';
import { countUnits, restCode, ruleOf, type UnstatedNumber, type WithheldFigure } from '../rule/disclosureRule.ts';
import { type Equation, type Interval, knownNumbers, sumStatement, tolerance } from './equation.ts';

/** `whole`: the figure that is the first term; `rest`: the place of what the parts leave of it; `isSure`: where the package says that the measure adds up so. */
export type Sum = { whole: Figure; rest: string; statement: Equation; isSure: boolean };

/**
 * The sums that a reader may use, the surest first; also where the package doesn't say that they add up. Figures of one
 * year count as parts of one another whatever their months. What the parts leave of a whole is a term where a figure
 * stands for it. Last, a part without a row is taken for nought, as far as this contradicts nothing: what is not available
 * is somewhere.
 */
export function sumStatements(edition: EditionFigures): Equation[] {
  const areas = areaSums(edition);
  const kinds = kindSums(edition);
  const placed = new Set(edition.figures.map(placeKey));
  const stated = (sums: readonly Sum[]) => sums.map(({ statement }) => statement);
  const without = (sums: readonly Sum[]) => stated(sums).flatMap((statement) => withoutBlanks(statement, placed));
  const sure = areas.filter(({ isSure }) => isSure);
  const thought = areas.filter(({ isSure }) => !isSure);
  return [
    ...stated(sure),
    ...totalSums(edition),
    ...stated(kinds),
    ...stated(thought),
    ...without(sure),
    ...without(kinds),
    ...without(thought),
  ];
}

function withoutBlanks({ terms: [whole, ...parts] }: Equation, placed: Set<string>): Equation[] {
  const there = parts.map(([place]) => place).filter((place) => placed.has(place));
  return there.length === 0 || there.length === parts.length ? [] : [sumStatement(whole![0], there)];
}

/** Every area over its parts that existed, or have a figure. */
export const areaSums = madeOnce(({ source, figures }: EditionFigures): readonly Sum[] => {
  const amounts = amountMeasures(source.descriptor.nianbao.measures);
  const present = presentPlaces(figures, amounts);
  const divided = partsByYear(source, areaLines(source, figures));
  return figures.flatMap((whole): Sum[] => {
    const measure = amounts.get(whole.key.measure);
    const within = divided.get(whole.key.area);
    if (measure === undefined || within === undefined) return [];
    const isThere = (area: string) => present.has(besideFigure(whole, { area }));
    const parts = [...within(whole.year, isThere), ...[restCode(whole.key.area)].filter(isThere)];
    const places = parts.map((area) => besideFigure(whole, { area }));
    const rest = besideFigure(whole, { area: restCode(whole.key.area) });
    const isSure = mayAdd(measure, 'area');
    return places.length === 0 ? [] : [{ whole, rest, statement: sumStatement(placeKey(whole), places), isSure }];
  });
});

/** Every programme over its kinds, where one of them has a figure. */
export const kindSums = madeOnce(({ source, figures }: EditionFigures): readonly Sum[] => {
  const amounts = amountMeasures(source.descriptor.nianbao.measures);
  const present = presentPlaces(figures, amounts);
  const kinds = children(source, 'programmes');
  return figures.flatMap((whole): Sum[] => {
    if (!amounts.has(whole.key.measure)) return [];
    const parts = (kinds.get(whole.key.programme) ?? []).map((programme) => besideFigure(whole, { programme }));
    if (!parts.some((part) => present.has(part))) return [];
    const rest = besideFigure(whole, { programme: restCode(whole.key.programme) });
    const places = present.has(rest) ? [...parts, rest] : parts;
    return [{ whole, rest, statement: sumStatement(placeKey(whole), places), isSure: true }];
  });
});

function totalSums({ source, figures }: EditionFigures): Equation[] {
  return source.descriptor.nianbao.totals.flatMap((total) =>
    figures
      .filter(({ key }) => key.programme === totalCode(total) && key.measure === total.measure)
      .map((whole) => {
        // what has ended, or not begun, is known to be nothing
        const running = programmesAt(source, total.programmes, whole.key.period);
        return sumStatement(
          placeKey(whole),
          running.map((programme) => besideFigure(whole, { programme })),
        );
      }),
  );
}

function amountMeasures(measures: Measure[]): Map<string, Measure> {
  return new Map(measures.filter(isAddable).map((measure) => [measure.code, measure]));
}

export function isAddable(measure: Measure): boolean {
  return isActualAmount(measure);
}

function presentPlaces(figures: Figure[], amounts: Map<string, Measure>): Set<string> {
  return new Set(figures.filter(({ key }) => amounts.has(key.measure)).map(placeKey));
}

/** The place of another programme or area that otherwise is the same. */
export function besideFigure({ key, year }: Figure, change: { programme?: string; area?: string }): string {
  return placeKey({ key: { ...key, ...change }, year });
}

/** Readers know of such a number that it is there; of others without one they may think that they are nought. */
export function withUnstated(edition: EditionFigures, unstated: UnstatedNumber[]): EditionFigures {
  if (unstated.length === 0) return edition;
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
type Subtracted = { told: Figure[]; computed: Figure[] };

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
