/** Which of some things is the sum of others in every place that has them: 总计 of its categories, a county of its towns. */
import { absolute, add, compare, decimal, decimals, shift, sign, subtract, type Decimal } from '../../model/decimal.ts';

export type SumOfParts = { whole: string; parts: string[] };

/**
 * Runs of neighbours first (第一类合计 before or after its parts), then all that have no whole yet. Without a word for a
 * total (`isLabelled`) a sum must hold in two places, or where `isOnceEnough` in one with three parts. What `mayLieWithin`
 * the others (a development zone) may be none of the parts.
 */
export function sumsAmong(
  summands: Summand[],
  isLabelled: (name: string) => boolean,
  isOnceEnough = false,
  mayLieWithin: (name: string) => boolean = () => false,
): SumOfParts[] {
  const wholes = new Map<string, string>();
  const sums: SumOfParts[] = [];
  const isSum = (whole: Summand, parts: Summand[]) =>
    isSumOf(whole, parts, isLabelled(whole.name) || (isOnceEnough && parts.length > 2) ? 1 : 2);
  const put = (whole: Summand, parts: Summand[]): void => {
    sums.push({ whole: whole.name, parts: parts.map(({ name }) => name) });
    for (const { name } of parts) wholes.set(name, whole.name);
  };
  const isLikely = likelySums(summands);
  const ofOthers = (all: Summand[]) =>
    all.find((whole) => isLikely.ofOthers(whole, all) && isSum(whole, without(all, whole)));
  const ofAll = ofOthers(summands);
  if (ofAll !== undefined) put(ofAll, without(summands, ofAll));
  else {
    for (const [at, whole] of summands.entries()) {
      const run = isLikely
        .runs(at)
        .find((parts) => parts.every(({ name }) => !wholes.has(name)) && isSum(whole, parts));
      if (run !== undefined) put(whole, run);
    }
    const free = summands.filter(({ name }) => !wholes.has(name));
    const list = [free, free.filter(({ name }) => !mayLieWithin(name))].find((names) => ofOthers(names) !== undefined);
    const last = list && ofOthers(list);
    if (list !== undefined && last !== undefined) put(last, without(list, last));
  }
  return sums;
}

function without(summands: Summand[], whole: Summand): Summand[] {
  return summands.filter((summand) => summand !== whole);
}

/** Nowhere else, and in `least` places where two parts at least are not zero. */
function isSumOf(whole: Summand, parts: Summand[], least: number): boolean {
  if (parts.length < 2) return false;
  let agreeing = 0;
  for (const [place, value] of whole.values.entries()) {
    const values = parts.flatMap((part) => part.values[place] ?? []);
    if (value === undefined || values.length < parts.length) continue;
    if (!isWithinRounding(value, values)) return false;
    if (values.filter((part) => sign(part) !== 0).length > 1) agreeing += 1;
  }
  return agreeing >= least;
}

/** Whole numbers are exact; of others each may be off by half a unit of its last digit. */
export function isWithinRounding(whole: Decimal, parts: Decimal[]): boolean {
  const slack = add(...[whole, ...parts].map(halfUnit));
  return compare(absolute(subtract(whole, add(...parts))), slack) <= 0;
}

function halfUnit(value: Decimal): Decimal {
  return decimals(value) === 0 ? decimal(0) : shift(decimal('0.5'), -decimals(value));
}

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
