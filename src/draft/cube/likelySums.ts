/** Which sums are worth an exact look: in floating point, so that thousands of names are compared in a moment. */
import type { Decimal } from '../../model/decimal.ts';

/** `values` by place, in the same order for all. */
export type Summand = { name: string; values: (Decimal | undefined)[] };

/** Off by half a unit for each number, where they are rounded, and by what floating point loses. */
const roundingOfEach = 0.5;
const floatLoss = 1e-9;

export type LikelySums = {
  /** Of runs of neighbours after `at`, then before it, the shortest first. */
  runs: (at: number) => Summand[][];
  ofOthers: (whole: Summand, all: Summand[]) => boolean;
};

export function likelySums(summands: Summand[]): LikelySums {
  const numbers = new Map(summands.map((summand) => [summand, summand.values.map(numberOf)] as const));
  const isNeverNegative = [...numbers.values()].every((values) => values.every((value) => !(value < 0)));
  const totals = new Map<Summand[], number[]>();
  return { runs, ofOthers };

  function runs(at: number): Summand[][] {
    const after = lengths(at, 1).map((length) => summands.slice(at + 1, at + 1 + length));
    return [...after, ...lengths(at, -1).map((length) => summands.slice(at - length, at))];
  }

  /** Ends where a sum is past the whole for good, or no place is left in which all have a number. */
  function lengths(at: number, step: 1 | -1): number[] {
    const whole = numbers.get(summands[at]!)!;
    const sums = whole.map((value) => value * 0);
    const found: number[] = [];
    for (let length = 1; summands[at + step * length] !== undefined; length += 1) {
      const values = numbers.get(summands[at + step * length]!)!;
      for (let place = 0; place < sums.length; place += 1) sums[place]! += values[place]!;
      const slack = (length + 1) * roundingOfEach;
      if (sums.every(Number.isNaN)) break;
      if (isNeverNegative && sums.some((sum, place) => sum > most(whole[place]!, slack))) break;
      if (length > 1 && sums.every((sum, place) => isNear(sum, whole[place]!, slack))) found.push(length);
    }
    return found;
  }

  function ofOthers(whole: Summand, all: Summand[]): boolean {
    const sums = totals.get(all) ?? sumsOf(all);
    totals.set(all, sums);
    const values = numbers.get(whole)!;
    const slack = (all.length + 1) * roundingOfEach;
    const rests = values.map((value, place) => sums[place]! - value);
    return !rests.every(Number.isNaN) && rests.every((rest, place) => isNear(rest, values[place]!, slack));
  }

  function sumsOf(all: Summand[]): number[] {
    const values = all.map((summand) => numbers.get(summand)!);
    return (values[0] ?? []).map((_, place) => values.reduce((sum, ofOne) => sum + ofOne[place]!, 0));
  }
}

/** NaN where there is no number: a place that says nothing of any sum. */
function numberOf(value: string | undefined): number {
  return value === undefined ? Number.NaN : Number(value);
}

function isNear(sum: number, whole: number, slack: number): boolean {
  return !(Math.abs(sum - whole) > slack + Math.abs(whole) * floatLoss);
}

function most(whole: number, slack: number): number {
  return whole + slack + Math.abs(whole) * floatLoss;
}
