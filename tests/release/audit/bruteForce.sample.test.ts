import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { placeKey } from '../../../src/model/cell.ts';
import { audit } from '../../../src/release/audit/audit.ts';
import { protect } from '../../../src/release/withhold/protect.ts';
import { amountsOf } from '../disclosure/random/figuresOfModel.ts';
import { emptyModel, place, type Model } from '../disclosure/random/model.ts';
import { writeModel } from '../disclosure/random/writeModel.ts';
import { withFolder } from '../withFolder.ts';
import { packageOf } from './packageOf.ts';

type Range = { low: number; high: number };

/** No sum of a line comes to more. */
const most = 22;

/** Persons of two kinds of a programme in two or three towns, and perhaps a total of both. */
const models = fc
  .record({
    towns: fc.constantFrom(['east', 'west'], ['east', 'west', 'north']),
    counts: fc.array(fc.oneof(fc.integer({ min: 0, max: 4 }), fc.integer({ min: 5, max: 7 })), {
      minLength: 6,
      maxLength: 6,
    }),
    givesParents: fc.boolean(),
    hasTotal: fc.boolean(),
  })
  .map(({ towns, counts, givesParents, hasTotal }): Model => {
    const kinds = ['home', 'house'];
    const atoms = kinds.flatMap((kind, y) =>
      towns.map((town, x) => [place('persons', kind, town, 2021), counts[y * 3 + x]!] as const),
    );
    return {
      ...emptyModel,
      towns: [...towns],
      givesParents,
      years: [2021],
      atoms: new Map(atoms),
      programmes: [{ code: 'care' }, ...kinds.map((code) => ({ code, parent: 'care' }))],
      totals: hasTotal ? [{ code: 'both', measure: 'persons', programmes: kinds }] : [],
    };
  });

/** Every amount as a number and how often each hidden atom is in it. */
function sums(model: Model, hidden: string[]): { key: string; base: number; times: number[] }[] {
  const amountsWith = (one: string | undefined) =>
    amountsOf({
      ...model,
      atoms: new Map([...model.atoms].map(([key, value]) => [key, hidden.includes(key) ? Number(key === one) : value])),
    });
  const base = amountsWith(undefined);
  const each = hidden.map(amountsWith);
  return [...base].map(([key, value]) => ({ key, base: value, times: each.map((one) => one.get(key)! - value) }));
}

/** The smallest and largest value of each withheld place over all whole numbers that fit what is published. */
function byTrying(model: Model, least: Map<string, number>): Map<string, Range> {
  const truth = amountsOf(model);
  const hidden = [...model.atoms.keys()].filter((key) => least.has(key));
  const own = sums(model, hidden);
  const found = new Map<string, Range>();
  const values = hidden.map(() => 0);
  const tryAll = (index: number): void => {
    if (index < hidden.length) {
      for (values[index] = least.get(hidden[index]!)!; values[index] <= most; values[index] += 1) tryAll(index + 1);
      return;
    }
    const amounts = own.map(
      ({ key, base, times }) => [key, times.reduce((sum, one, at) => sum + one * values[at]!, base)] as const,
    );
    const fits = amounts.every(([key, value]) =>
      least.has(key) ? value >= least.get(key)! : value === truth.get(key),
    );
    if (!fits) return;
    for (const [key, value] of amounts.filter(([one]) => least.has(one))) {
      const { low, high } = found.get(key) ?? { low: value, high: value };
      found.set(key, { low: Math.min(low, value), high: Math.max(high, value) });
    }
  };
  tryAll(0);
  return found;
}

describe('the intervals of a small package', () => {
  it('are those that trying every whole number gives', { timeout: 120_000 }, async () => {
    let compared = 0;
    await fc.assert(
      fc.asyncProperty(models, (model) =>
        withFolder(async (folder) => {
          await writeModel(folder, model);
          const whole = await packageOf(folder);
          const { figures, withheld } = protect(whole.source, whole.figures);
          const least = new Map(withheld.map((one) => [placeKey(one.figure), one.least]));
          if (least.size === 0 || [...model.atoms.keys()].filter((key) => least.has(key)).length > 4) return;
          const tried = byTrying(model, least);
          const { intervals } = await audit({ ...whole, figures }, withheld);
          for (const { figure } of withheld) {
            const range = tried.get(placeKey(figure))!;
            const interval = intervals.get(figure.id)!;
            expect(interval.low, figure.id).toBeCloseTo(range.low, 6);
            // what nothing bounds is tried up to a bound
            if (Number.isFinite(interval.high)) expect(interval.high, figure.id).toBeCloseTo(range.high, 6);
            compared += 1;
          }
        }),
      ),
      { numRuns: 40, seed: 11 },
    );
    expect(compared).toBeGreaterThan(60);
  });
});
