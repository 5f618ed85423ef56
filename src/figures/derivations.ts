/** Derivations over many figures (rest, rank, count, run), and the register of all derivations. */
import { flags, isDemonstration, isValue, notApplicable } from '../model/cell.ts';
import type { Cell, Figure, Flag, Value } from '../model/cell.ts';
import {
  absolute,
  add,
  compare,
  decimal,
  type Decimal,
  multiply,
  numbersAbove,
  round,
  shift,
  sign,
  subtract,
} from '../model/decimal.ts';
import { madeOnce } from '../model/madeOnce.ts';
import { findUnit } from '../model/unit.ts';
import {
  average,
  change,
  derivation,
  growth,
  householdSize,
  isAlike,
  perTenThousand,
  points,
  share,
  sharePoints,
  shownAsCoarsest,
} from './derive.ts';
import type { Derived, How } from './derive.ts';
import { knownPlaces, roundingSlack } from './rounding.ts';
import { aheadOfYear, completion, yearGone } from './targets.ts';
import {
  changeByAmount,
  changeByHeads,
  level,
  levelPoints,
  multiple,
  perHead,
  perHeadGrowth,
  perHeadLevel,
  shareOfSum,
  times,
} from './perHead.ts';

/** Places and years have no printed unit. */
const countUnit = 'item';

/** By name, of figures in the order of `Derived.ids`: this recomputes a printed number. */
export const derivations: Record<How, (figures: Figure[]) => Derived> = {
  share: ofTwo(share),
  change: ofTwo(change),
  growth: ofTwo(growth),
  points: ofTwo(points),
  sharePoints: ([a, b, c, d]) => sharePoints(a!, b!, c!, d!),
  average: ofTwo(average),
  householdSize: ofTwo(householdSize),
  perTenThousand: ofTwo(perTenThousand),
  rest,
  restChange,
  rank,
  rateRank,
  count,
  run,
  runBefore,
  level: ofTwo(level),
  levelPoints,
  multiple: ofTwo(multiple),
  times: ofTwo(times),
  shareOfSum,
  perHead,
  perHeadGrowth,
  perHeadLevel,
  changeByHeads,
  changeByAmount,
  completion: ofTwo(completion),
  yearGone: ofTwo(yearGone),
  aheadOfYear: ofTwo(aheadOfYear),
};

function ofTwo(derive: (a: Figure, b: Figure) => Derived): (figures: Figure[]) => Derived {
  return ([a, b]) => derive(a!, b!);
}

export function rest(figures: Figure[]): Derived {
  const cells = figures.map(({ cell }) => cell);
  return remainder('rest', figures, cells);
}

/** Figures are later and earlier of the whole, then of each part. */
export function restChange(figures: Figure[]): Derived {
  const laters = figures.filter((_, index) => index % 2 === 0);
  const changes = laters.map((later, index) => change(later, figures[2 * index + 1]!).cell);
  return remainder('restChange', figures, changes);
}

/** The largest first; equal ones share a place. */
export function rank(figures: Figure[]): Derived {
  return among('rank', figures, ([size, ...others]) => 1 + others.filter((other) => compare(other, size!) > 0).length);
}

/**
 * What `rank` and `count` say of each of many figures, and whether another is as large: each is compared with all once, not
 * each with each. Undefined of figures that are not all alike.
 */
export const ranking = madeOnce((figures: Figure[]) => {
  const carried = figures.flatMap(({ cell }) => (isValue(cell) ? cell.flags : []));
  return (figure: Figure): { place: Derived; of: Derived; isTied: boolean } | undefined => {
    const placed = placesOf(figures).get(figure.id);
    if (placed === undefined) return undefined;
    const ids = [figure, ...figures.filter((other) => other.id !== figure.id)].map(({ id }) => id);
    const derived = (how: How, number: number): Derived => {
      const { cell } = derivation(how, [figure], countUnit, () => decimal(number));
      return { cell: isValue(cell) ? { ...cell, flags: withFlags(figure.cell, carried) } : cell, how, ids };
    };
    return { place: derived('rank', placed.place), of: derived('count', figures.length), isTied: placed.isTied };
  };
});

/** The plain numbers of `ranking`, by the ids of the figures; empty of figures that are not all alike. */
export const placesOf = madeOnce((figures: Figure[]) => {
  const [first] = figures;
  const values = figures.flatMap(({ cell }) => (isValue(cell) ? [cell.value] : []));
  const areAlike = first !== undefined && figures.every((figure) => isAlike(first, figure));
  const above = numbersAbove(areAlike ? values : []);
  const numbers = Map.groupBy(values, (value) => above.get(value));
  const places = figures.flatMap(({ id, cell }): [string, { place: number; isTied: boolean }][] => {
    const larger = isValue(cell) ? above.get(cell.value) : undefined;
    if (larger === undefined) return [];
    return [[id, { place: larger + 1, isTied: (numbers.get(larger)?.length ?? 0) > 1 }]];
  });
  return new Map(places);
});

function withFlags(cell: Cell, carried: Flag[]): Flag[] {
  return [...new Set<Flag>([...(isValue(cell) ? cell.flags : []), ...carried, 'computed'])];
}

/** A count with the residents that it is a rate of. */
export type CountWithResidents = { figure: Figure; residents: Figure };

/** Counts, each with its residents; the first is ranked. The highest rate first. */
export function rateRank(figures: Figure[]): Derived {
  const rates = figures.flatMap((figure, index): CountWithResidents[] => {
    const residents = figures[index + 1];
    return index % 2 === 1 || residents === undefined ? [] : [{ figure, residents }];
  });
  return rateRanking(rates)(figures[0]!);
}

/** The same of each of many, which are put in order once. */
export function rateRanking(rates: CountWithResidents[]): (figure: Figure) => Derived {
  const [first] = rates;
  const areAlike = rates.every(
    ({ figure, residents }) => isAlike(first!.figure, figure) && isAlike(first!.residents, residents),
  );
  const sorted = areAlike ? rates.toSorted((a, b) => compareRates(b, a)) : [];
  const places = new Map<string, number>();
  sorted.forEach((rate, index) => {
    const before = sorted[index - 1];
    const isTied = before !== undefined && compareRates(before, rate) === 0;
    places.set(rate.figure.id, isTied ? places.get(before.figure.id)! : index + 1);
  });
  return ({ id }) => {
    const others = rates.filter(({ figure }) => figure.id !== id);
    const pairs = [...rates.filter(({ figure }) => figure.id === id), ...others];
    const place = places.get(id);
    const figures = pairs.flatMap(({ figure, residents }) => [figure, residents]);
    return derivation('rateRank', figures, countUnit, () => (place === undefined ? undefined : decimal(place)));
  };
}

function compareRates(a: CountWithResidents, b: CountWithResidents): number {
  const [countA, residentsA, countB, residentsB] = [a.figure, a.residents, b.figure, b.residents].map(({ cell }) =>
    isValue(cell) ? cell.value : decimal(0),
  );
  return compare(multiply(countA!, residentsB!), multiply(countB!, residentsA!));
}

export function count(figures: Figure[]): Derived {
  return among('count', figures, ({ length }) => length);
}

/** Years of rise or fall up to the last. */
export function run(figures: Figure[]): Derived {
  return among('run', figures, (values) => runOf(values));
}

/** The same up to the year before the last. */
export function runBefore(figures: Figure[]): Derived {
  return among('runBefore', figures, (values) => runOf(values.slice(0, -1)));
}

function runOf(values: Decimal[]): number {
  const steps = values.slice(1).map((value, index) => sign(subtract(value, values[index]!)));
  const way = steps.at(-1) ?? 0;
  const last = steps.findLastIndex((step) => step !== way);
  return way === 0 ? 0 : steps.length - 1 - last;
}

function remainder(how: How, figures: Figure[], [whole, ...parts]: Cell[]): Derived {
  const lifted = derivation(how, figures, '', () => decimal(0));
  if (!isValue(lifted.cell)) return lifted;
  return { ...lifted, cell: (whole && restOf(whole, parts)) ?? notApplicable };
}

function among(how: How, figures: Figure[], number: (values: Decimal[]) => number): Derived {
  const [first] = figures;
  const areAlike = figures.every(({ cell }) => isValue(cell)) && figures.every((figure) => isAlike(first!, figure));
  return derivation(how, figures, countUnit, (...values: Decimal[]) =>
    areAlike ? decimal(number(values)) : undefined,
  );
}

/** In the unit of the first, with all flags and `computed`; undefined unless all are values of one quantity. */
export function sumOfFigures(cells: Cell[]): Value | undefined {
  const [first] = cells;
  const values = cells.map((cell) => (first === undefined ? undefined : valueIn(cell, first)));
  if (first === undefined || !isValue(first) || values.some((value) => value === undefined)) return undefined;
  const carried = new Set<Flag>([...cells.filter(isValue).flatMap((cell) => cell.flags), 'computed']);
  const value = add(...values.map((value) => value!));
  return shownAsCoarsest({ ...first, value, flags: flags.filter((flag) => carried.has(flag)) }, cells);
}

export function restOf(whole: Cell, parts: Cell[]): Value | undefined {
  const sum = sumOfFigures([whole, ...parts]);
  if (sum === undefined || !isValue(whole)) return undefined;
  return { ...sum, value: subtract(add(whole.value, whole.value), sum.value) };
}

function valueIn(cell: Cell, first: Cell): Decimal | undefined {
  if (!isValue(cell) || !isValue(first) || isDemonstration(cell) !== isDemonstration(first)) return undefined;
  const unit = findUnit(first.unit);
  const other = findUnit(cell.unit);
  if (unit === undefined || other === undefined || unit.quantity !== other.quantity || unit.per !== other.per)
    return undefined;
  return shift(cell.value, other.exponent - unit.exponent);
}

/** A printed whole differs from its printed parts by no more than rounding explains (conventions §1.2). */
export function isRoundedSum(whole: Cell, parts: Cell[]): boolean {
  const sum = parts.length < 2 ? undefined : sumOfFigures([whole, ...parts]);
  if (sum === undefined || !isValue(whole)) return false;
  const added = subtract(sum.value, whole.value);
  const difference = subtract(added, round(whole.value, knownPlaces(whole)));
  return sign(difference) !== 0 && compare(absolute(difference), roundingSlack([whole, ...parts], whole.unit)) <= 0;
}
