import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Equation } from '../../../src/release/audit/equation.ts';
import { intervals } from '../../../src/release/audit/intervals.ts';
import { companions } from '../../../src/release/withhold/companions.ts';
import { classOf, line, tableOf, threshold, type Table } from './tableOf.ts';
import { withMargins } from './withMargins.ts';

/** Every line as the reader has it. */
function equationsOf(values: number[][], { lines }: Table, withheld: Set<string>): Equation[] {
  const at = (id: string) => {
    const [y, x] = id.split('/').map(Number);
    return values[y!]![x!]!;
  };
  return lines.flatMap(({ whole, parts }) => {
    const signed = [[whole, 1], ...parts.map((part) => [part, -1])] as [string, number][];
    const terms = signed.filter(([id]) => withheld.has(id));
    const rest = -signed.filter(([id]) => !withheld.has(id)).reduce((sum, [id, sign]) => sum + sign * at(id), 0);
    return terms.length === 0 ? [] : [{ terms, low: rest, high: rest }];
  });
}

const value = fc.oneof(
  fc.constant(0),
  fc.integer({ min: 1, max: 4 }),
  fc.integer({ min: 5, max: 300 }),
  fc.integer({ min: 5, max: 300 }),
);
const table = fc
  .tuple(fc.integer({ min: 2, max: 5 }), fc.integer({ min: 2, max: 6 }))
  .chain(([height, width]) =>
    fc.array(fc.array(value, { minLength: width, maxLength: width }), { minLength: height, maxLength: height }),
  )
  .map(withMargins);

/** A line of four, the last of which is the whole. */
function single(values: number[]): Table {
  const ids = values.map((_, at) => String(at));
  const cells = values.map((one, at) => ({
    id: String(at),
    ...classOf(one),
    isBound: false,
    measures: new Set(['persons']),
    cost: at === values.length - 1 ? 10 : 1,
  }));
  return { cells, lines: [line('sum', ids)] };
}

describe('companions', () => {
  it(
    'leave every small count possible from one to the threshold, whatever a reader adds up',
    { timeout: 60_000 },
    async () => {
      await fc.assert(
        fc.asyncProperty(table, async (values) => {
          const own = tableOf(values);
          const { withheld, unprotected } = companions(own.cells, own.lines);
          const unknowns = [...withheld].map((id) => ({ id, least: 1 }));
          const found = await intervals(unknowns, equationsOf(values, own, withheld));
          const smallParts = (id: string) => {
            const parts = own.lines.filter(({ whole }) => whole === id).map((one) => one.parts);
            return Math.max(1, ...parts.map((ids) => ids.filter((part) => withheld.has(part)).length));
          };
          for (const { id } of own.cells.filter((cell) => cell.hides && !unprotected.includes(cell.id))) {
            const { low, high } = found.get(id)!;
            expect([low <= smallParts(id), high >= threshold], `${id}: ${low} to ${high}`).toEqual([true, true]);
          }
        }),
        { numRuns: 150, seed: 7 },
      );
    },
  );

  it('do not depend on a count within its class', () => {
    fc.assert(
      fc.property(table, fc.integer({ min: 0, max: 1000 }), (values, change) => {
        const moved = values.map((row) =>
          row.map((one) => (one >= threshold ? one + change : one === 0 ? 0 : 1 + (change % 4))),
        );
        const own = tableOf(values);
        const other = tableOf(moved);
        expect(companions(other.cells, other.lines)).toEqual(companions(own.cells, own.lines));
      }),
      { numRuns: 200, seed: 7 },
    );
  });

  it('are none where nothing is small, one in a single line, three in a table', () => {
    const withheldOf = ({ cells, lines }: Table) => companions(cells, lines).withheld;
    expect(
      withheldOf(
        tableOf(
          withMargins([
            [10, 20],
            [30, 40],
          ]),
        ),
      ).size,
    ).toBe(0);
    expect(
      withheldOf(
        tableOf(
          withMargins([
            [3, 20, 8],
            [30, 40, 9],
            [7, 7, 7],
          ]),
        ),
      ).size,
    ).toBe(4);
    expect([...withheldOf(single([3, 20, 30, 53]))]).toEqual(['0', '1']);
  });

  it('make a line of small counts a safe one short', () => {
    const { cells, lines } = single([3, 2, 0, 30, 35]);
    expect([...companions(cells, lines).withheld].toSorted()).toEqual(['0', '1', '3']);
  });

  it('take the margin where nothing else is left', () => {
    const { cells, lines } = single([3, 4, 0, 7]);
    expect([...companions(cells, lines).withheld].toSorted()).toEqual(['0', '1', '3']);
  });

  it('say where there is no pattern', () => {
    const { cells, lines } = single([3, 2, 0, 5]);
    const bound = cells.map((cell) => ({ ...cell, moves: false, isBound: true }));
    expect(companions(bound, lines).unprotected).toEqual(['0', '1']);
  });
});
