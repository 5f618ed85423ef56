/** Derivations over many figures (rest, rank, count, run), and the register of all derivations. */
import { flags, isDemonstration, isValue, notApplicable } from '../model/cell.ts';
import type { Cell, Figure, Flag, Value } from '../model/cell.ts';
import { absolute, add, compare, decimal, type Decimal, multiply, shift, sign, subtract } from '../model/decimal.ts';
import { findUnit, rounding } from '../model/unit.ts';
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
} from './derive.ts';
import type { Derived, How } from './derive.ts';
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
  shareOfSum,
  perHead,
  perHeadGrowth,
  perHeadLevel,
  changeByHeads,
  changeByAmount,
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

/** Counts, each with its residents; the first is ranked. The highest rate first. */
export function rateRank(figures: Figure[]): Derived {
  const rates = figures.flatMap((figure, index) => {
    const residents = figures[index + 1];
    return index % 2 === 1 || residents === undefined ? [] : [{ figure, residents }];
  });
  return derivation('rateRank', figures, countUnit, (...values) => {
    const [own, ...others] = rates.map((_, index) => ({ top: values[2 * index]!, bottom: values[2 * index + 1]! }));
    const areAlike = rates.every(
      ({ figure, residents }) => isAlike(rates[0]!.figure, figure) && isAlike(rates[0]!.residents, residents),
    );
    const isHigher = ({ top, bottom }: NonNullable<typeof own>) =>
      compare(multiply(top, own!.bottom), multiply(own!.top, bottom)) > 0;
    return areAlike && own !== undefined ? decimal(1 + others.filter(isHigher).length) : undefined;
  });
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
  return { ...first, value: add(...values.map((value) => value!)), flags: flags.filter((flag) => carried.has(flag)) };
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
  const difference = subtract(subtract(sum.value, whole.value), whole.value);
  return sign(difference) !== 0 && compare(absolute(difference), slackOf([whole, ...parts], whole.unit)) <= 0;
}

function slackOf(cells: Cell[], unit: string): ReturnType<typeof decimal> {
  const exponent = findUnit(unit)?.exponent ?? 0;
  return add(
    decimal(0),
    ...cells.flatMap((cell) => {
      const other = isValue(cell) ? findUnit(cell.unit) : undefined;
      return isValue(cell) && other !== undefined ? [shift(rounding(cell.value, other), -exponent)] : [];
    }),
  );
}
