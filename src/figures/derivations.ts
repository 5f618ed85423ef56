import type { Figure } from '../model/cell.ts';
import {
  average,
  change,
  growth,
  householdSize,
  perPersonMonth,
  perTenThousand,
  points,
  share,
  sharePoints,
  type Derived,
  type How,
} from './derive.ts';
import { count, rank, rest, restChange, run, runBefore } from './deriveAmong.ts';

/** Every derivation by its name, of the figures of a `Derived` in the order of its ids: what recomputes a printed number. */
export const derivations: Record<How, (figures: Figure[]) => Derived> = {
  share: ofTwo(share),
  change: ofTwo(change),
  growth: ofTwo(growth),
  points: ofTwo(points),
  sharePoints: ([a, b, c, d]) => sharePoints(a!, b!, c!, d!),
  perPersonMonth: ofTwo(perPersonMonth),
  average: ofTwo(average),
  householdSize: ofTwo(householdSize),
  perTenThousand: ofTwo(perTenThousand),
  rest,
  restChange,
  rank,
  count,
  run,
  runBefore,
};

function ofTwo(derive: (a: Figure, b: Figure) => Derived): (figures: Figure[]) => Derived {
  return ([a, b]) => derive(a!, b!);
}
