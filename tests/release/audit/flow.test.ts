import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Component, Equation } from '../../../src/release/audit/equation.ts';
import { flowIntervals, network } from '../../../src/release/audit/flow.ts';
import { openSolver, solved } from '../../../src/release/audit/intervals.ts';
import { withMargins } from '../disclosure/withMargins.ts';

/** A table with margins of which some cells are hidden; sums that were rounded leave `slack` open. */
function tableOf(values: number[][], isHidden: boolean[], least: number, slack: number): Component {
  const width = values[0]!.length;
  const hidden = (y: number, x: number) => isHidden[(y * width + x) % isHidden.length]!;
  const line = (cells: [number, number][]): Equation[] => {
    const signed = cells.map(([y, x], at) => ({ id: `${y}/${x}`, y, x, sign: at === cells.length - 1 ? 1 : -1 }));
    const terms = signed.filter(({ y, x }) => hidden(y, x)).map(({ id, sign }): [string, number] => [id, sign]);
    const rest = -signed
      .filter(({ y, x }) => !hidden(y, x))
      .reduce((sum, { y, x, sign }) => sum + sign * values[y]![x]!, 0);
    return terms.length === 0 ? [] : [{ terms, low: rest - slack, high: rest + slack }];
  };
  const rows = values.flatMap((row, y) => line(row.map((_, x) => [y, x])));
  const columns = values[0]!.flatMap((_, x) => line(values.map((__, y) => [y, x])));
  const unknowns = values.flatMap((row, y) =>
    row.flatMap((value, x) => (hidden(y, x) ? [{ id: `${y}/${x}`, least: Math.min(least, value) }] : [])),
  );
  return { unknowns, equations: [...rows, ...columns] };
}

const table = fc.record({
  inner: fc.tuple(fc.integer({ min: 1, max: 4 }), fc.integer({ min: 1, max: 5 })).chain(([height, width]) =>
    fc.array(fc.array(fc.integer({ min: 0, max: 60 }), { minLength: width, maxLength: width }), {
      minLength: height,
      maxLength: height,
    }),
  ),
  isHidden: fc.array(fc.boolean(), { minLength: 5, maxLength: 30 }),
  least: fc.constantFrom(0, 1),
  slack: fc.constantFrom(0, 0, 2.5),
});

describe('the flow of a table', () => {
  it('gives the intervals that linear programmes give', { timeout: 60_000 }, async () => {
    const solver = await openSolver();
    fc.assert(
      fc.property(table, ({ inner, isHidden, least, slack }) => {
        const component = tableOf(withMargins(inner), isHidden, least, slack);
        fc.pre(component.unknowns.length > 0 && component.equations.length > 0);
        const flows = network(component);
        expect(flows, 'a table with margins is a network').toBeDefined();
        const byFlow = flowIntervals(flows!);
        const byProgramme = solved(solver, component);
        expect([...byFlow!.keys()]).toEqual([...byProgramme!.keys()]);
        for (const [id, { low, high }] of byProgramme!) {
          expect(byFlow!.get(id)!.low, id).toBeCloseTo(low, 6);
          if (Number.isFinite(high)) expect(byFlow!.get(id)!.high, id).toBeCloseTo(high, 6);
          else expect(byFlow!.get(id)!.high, id).toBe(Infinity);
        }
      }),
      { numRuns: 200, seed: 3 },
    );
  });

  it('is none where no numbers fit', () => {
    const unknowns = ['a', 'b'].map((id) => ({ id, least: 3 }));
    const equations: Equation[] = [
      {
        terms: [
          ['a', 1],
          ['b', 1],
        ],
        low: 5,
        high: 5,
      },
    ];
    expect(flowIntervals(network({ unknowns, equations })!)).toBeUndefined();
  });

  it('is not there where a number stands in three sums, or is multiplied', () => {
    const unknowns = ['a', 'b'].map((id) => ({ id, least: 0 }));
    const sum = (terms: Equation['terms']): Equation => ({ terms, low: 9, high: 9 });
    expect(
      network({
        unknowns,
        equations: [
          sum([['a', 1]]),
          sum([['a', -1]]),
          sum([
            ['a', 1],
            ['b', 1],
          ]),
        ],
      }),
    ).toBeUndefined();
    expect(
      network({
        unknowns,
        equations: [
          sum([
            ['a', 12],
            ['b', 1],
          ]),
        ],
      }),
    ).toBeUndefined();
  });
});
