import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { intervals, type Equation } from '../../../src/release/audit/intervals.ts';
import { companions, type PatternCell } from '../../../src/release/disclosure/companions.ts';

const threshold = 5;
const classOf = (value: number): PatternCell['class'] =>
  value === 0 ? 'unfit' : value < threshold ? 'unsafe' : 'safe';

/** A table of programmes (kinds of one) by areas, with its margins: the last of each row and column is the sum. */
function withMargins(inner: number[][]): number[][] {
  const rows = inner.map((row) => [...row, sum(row)]);
  return [...rows, rows[0]!.map((_, x) => sum(rows.map((row) => row[x]!)))];
}

function sum(values: number[]): number {
  return values.reduce((a, b) => a + b, 0);
}

function cellsOf(table: number[][]): PatternCell[] {
  return table.flatMap((row, y) =>
    row.map((value, x): PatternCell => {
      const isMargin = y === table.length - 1 || x === row.length - 1;
      return { id: `${y}/${x}`, class: classOf(value), ends: [`row ${y}`, `column ${x}`], cost: isMargin ? 10 : 1 };
    }),
  );
}

/** Every line with its margin, as the reader has them. */
function equationsOf(table: number[][], withheld: Set<string>): Equation[] {
  const lines = [
    ...table.map((row, y) => row.map((_, x): [number, number] => [y, x])),
    ...table[0]!.map((_, x) => table.map((__, y): [number, number] => [y, x])),
  ];
  return lines.flatMap((line) => {
    const signed = line.map(([y, x], at) => ({
      id: `${y}/${x}`,
      value: table[y]![x]!,
      sign: at === line.length - 1 ? -1 : 1,
    }));
    const terms = signed.filter(({ id }) => withheld.has(id)).map(({ id, sign }): [string, number] => [id, sign]);
    const rest = -sum(signed.filter(({ id }) => !withheld.has(id)).map(({ value, sign }) => sign * value));
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

describe('companions', () => {
  it(
    'leave every unsafe count possible from one to the threshold, whatever a reader adds up',
    { timeout: 60_000 },
    async () => {
      await fc.assert(
        fc.asyncProperty(table, async (own) => {
          const { withheld, unprotected } = companions(cellsOf(own));
          const unknowns = [...withheld].map((id) => ({ id, least: 1 }));
          const found = await intervals(unknowns, equationsOf(own, withheld));
          const unsafe = cellsOf(own).filter((cell) => cell.class === 'unsafe' && !unprotected.includes(cell.id));
          for (const { id } of unsafe) {
            const { low, high } = found.get(id)!;
            expect([low <= 1 + 1e-6, high >= threshold - 1e-6], `${id}: ${low} to ${high}`).toEqual([true, true]);
          }
        }),
        { numRuns: 150, seed: 7 },
      );
    },
  );

  it('do not depend on a count within its class', () => {
    fc.assert(
      fc.property(table, fc.integer({ min: 0, max: 1000 }), (own, change) => {
        const cells = cellsOf(own);
        const moved = own.map((row) =>
          row.map((one) => (one >= threshold ? one + change : one === 0 ? 0 : 1 + (change % 4))),
        );
        expect(companions(cellsOf(moved))).toEqual(companions(cells));
      }),
      { numRuns: 200, seed: 7 },
    );
  });

  it('are none where nothing is unsafe, one in a single sum, three in a table', () => {
    const withheldOf = (own: number[][]) => companions(cellsOf(withMargins(own))).withheld.size;
    expect(
      withheldOf([
        [10, 20],
        [30, 40],
      ]),
    ).toBe(0);
    expect(
      withheldOf([
        [3, 20, 8],
        [30, 40, 9],
        [7, 7, 7],
      ]),
    ).toBe(4);
    const line: PatternCell[] = [3, 20, 30, 53].map((one, at) => ({
      ...{ id: String(at), class: classOf(one), ends: ['sum', undefined], cost: at === 3 ? 10 : 1 },
    }));
    expect([...companions(line).withheld]).toEqual(['0', '1']);
  });

  it('say where there is no pattern', () => {
    const line: PatternCell[] = ['unsafe', 'unsafe', 'unfit'].map((one, at) => ({
      ...{ id: String(at), class: one as PatternCell['class'], ends: ['sum', undefined], cost: 1 },
    }));
    expect(companions(line).unprotected).toEqual(['0', '1']);
  });
});
