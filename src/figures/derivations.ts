/** Derivations over many figures (rest, rank, count, run), and the register of all derivations. */
import { isValue, notApplicable, type Cell, type Figure } from '../model/cell.ts';
import { compare, decimal, multiply, sign, subtract, type Decimal } from '../model/decimal.ts';
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
import { restOf } from './sum.ts';

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
