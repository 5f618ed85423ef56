/**
 * Promise 4: what is withheld cannot be computed from what is published. A withheld count must be possible at every value
 * from 1 to five, whatever a reader adds up; another number must not be exact. The requirement knows the published
 * numbers and no withheld one.
 */
import { isValue, type Figure } from '../../model/cell.ts';
import type { Measure } from '../../model/measure.ts';
import { isCounted } from '../../model/quantity.ts';
import type { Problem } from '../../table/problem.ts';
import { placeKey } from '../placeKey.ts';
import { problem, type Place } from '../problem.ts';
import type { RawPackage } from '../readPackage.ts';
import { findUnit } from '../../model/unit.ts';
import { intervals, type Equation, type Interval, type Unknown } from './intervals.ts';
import { knownNumbers, type Known } from './knownNumbers.ts';
import { sumsAround, type Sum } from './sumsAround.ts';

/** A reader knows that nothing is withheld where there is nobody, and must not know it to be below the common threshold. */
const [least, most] = [1, 5];
/** Numbers this near, as a part of themselves, are one. */
const exact = 1e-6;

/**
 * `figures` are those of the release, sums and all; `place` finds the cell of one that a table gives. A companion may be
 * seen to be none of the small ones: of those `isSmall` says which must not be.
 */
export async function checkWithheld(
  source: RawPackage,
  figures: Figure[],
  isSmall: (figure: Figure) => boolean,
  place: (figure: Figure) => Place,
): Promise<Problem[]> {
  const hidden = figures.filter(({ cell }) => cell.state === 'withheld');
  if (hidden.length === 0) return [];
  const groups = Map.groupBy(hidden, ({ key, year }) => `${key.measure}/${year}`);
  const sums = [...groups.values()].flatMap(([one]) => (one === undefined ? [] : sumsAround(source, figures, one)));
  const known = knownNumbers(figures);
  const counted = countedMeasures(source, figures);
  const counts = new Set(hidden.filter(({ key }) => counted.has(key.measure)).map(placeKey));
  const found = await intervals(unknowns(sums, known, counts), equations(sums, known));
  return hidden.flatMap((figure) => {
    const own = placeKey(figure);
    const interval = found.get(own);
    if (interval === undefined || isWide(interval, counts.has(own) && isSmall(figure))) return [];
    const whole = sums.find((sum) => sum.whole === own || sum.parts.includes(own))?.whole ?? own;
    return [problem('withheld-derivable', place(figure), { params: { whole } })];
  });
}

/** By its unit, which a measure has or its published figures. */
function countedMeasures({ descriptor }: RawPackage, figures: Figure[]): Set<string> {
  const units = new Map(figures.flatMap(({ key, cell }) => (isValue(cell) ? [[key.measure, cell.unit] as const] : [])));
  const isCount = ({ code, unit = units.get(code) }: Measure) => {
    const found = findUnit(unit ?? '');
    return found !== undefined && found.per === undefined && isCounted(found.quantity);
  };
  return new Set(descriptor.nianbao.measures.filter(isCount).map(({ code }) => code));
}

function isWide({ low, high }: Interval, isCount: boolean): boolean {
  if (isCount) return low <= least + exact && high >= most - exact;
  return high - low > exact * Math.max(1, Math.abs(low));
}

function unknowns(sums: Sum[], known: Map<string, Known>, counts: Set<string>): Unknown[] {
  const places = new Set(sums.flatMap(({ whole, parts }) => [whole, ...parts]));
  return [...places].filter((id) => !known.has(id)).map((id) => ({ id, least: counts.has(id) ? least : 0 }));
}

/** The whole less its parts is nothing, as far as the rounding of the published ones allows. */
function equations(sums: Sum[], known: Map<string, Known>): Equation[] {
  return sums.flatMap(({ whole, parts }): Equation[] => {
    const all: [string, number][] = [[whole, 1], ...parts.map((part): [string, number] => [part, -1])];
    const terms = all.filter(([id]) => !known.has(id));
    if (terms.length === 0) return [];
    const published = all.flatMap(([id, sign]) => {
      const one = known.get(id);
      return one === undefined ? [] : [{ value: sign * one.value, slack: one.slack }];
    });
    const rest = -published.reduce((sum, { value }) => sum + value, 0);
    const slack = published.reduce((sum, one) => sum + one.slack, 0);
    return [{ terms, low: rest - slack, high: rest + slack }];
  });
}
