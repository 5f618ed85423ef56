/**
 * Promise 4: what is withheld cannot be computed from what is published. A withheld count must be possible at every value
 * from 1 to five, whatever a reader adds up; another number must not be exact. The requirement knows the published
 * numbers and no withheld one.
 */
import { isCounted } from '../../model/quantity.ts';
import type { Problem } from '../../table/problem.ts';
import { placeKey } from '../placeKey.ts';
import { problem } from '../problem.ts';
import type { RawPackage } from '../readPackage.ts';
import type { Placed } from '../reconcile.ts';
import { findUnit } from '../../model/unit.ts';
import { intervals, type Equation, type Interval, type Unknown } from './intervals.ts';
import { knownNumbers, type Known } from './knownNumbers.ts';
import { sumsAround, type Sum } from './sumsAround.ts';

/** A reader knows that nothing is withheld where there is nobody, and must not know it to be below the common threshold. */
const [least, most] = [1, 5];
/** Numbers this near, as a part of themselves, are one. */
const exact = 1e-6;

export async function checkWithheld(source: RawPackage, placed: Placed[]): Promise<Problem[]> {
  const hidden = placed.filter(({ figure: { cell } }) => cell.state === 'withheld');
  if (hidden.length === 0) return [];
  const groups = Map.groupBy(hidden, ({ figure: { key, year } }) => `${key.measure}/${year}`);
  const sums = [...groups.values()].flatMap(([one]) => (one === undefined ? [] : sumsAround(source, placed, one)));
  const known = knownNumbers(placed);
  const counts = new Set(hidden.filter((one) => isCount(one, source)).map(({ figure }) => placeKey(figure)));
  const found = await intervals(unknowns(sums, known, counts), equations(sums, known));
  return hidden.flatMap(({ figure, fact }) => {
    const place = placeKey(figure);
    const interval = found.get(place);
    if (interval === undefined || isWide(interval, counts.has(place))) return [];
    const whole = sums.find((sum) => sum.whole === place || sum.parts.includes(place))?.whole ?? place;
    return [problem('withheld-derivable', fact.place(fact.valueField), { params: { whole } })];
  });
}

function isCount({ figure, fact }: Placed, { descriptor }: RawPackage): boolean {
  const measure = descriptor.nianbao.measures.find(({ code }) => code === figure.key.measure);
  const unit = findUnit(measure?.unit ?? fact.units.column ?? fact.units.field ?? '');
  return unit !== undefined && unit.per === undefined && isCounted(unit.quantity);
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
