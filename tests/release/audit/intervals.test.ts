import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Equation, Unknown } from '../../../src/release/audit/equation.ts';
import { intervals } from '../../../src/release/audit/intervals.ts';

/** A table with its margins: a number is published, undefined is not. */
function reading(rows: (number | undefined)[][], right: number[], below: number[], least = 0) {
  const unknowns = new Map<string, Unknown>();
  const equation = (cells: [string, number | undefined][], total: number): Equation[] => {
    const terms = cells.flatMap(([id, value]): [string, number][] => (value === undefined ? [[id, 1]] : []));
    for (const [id] of terms) unknowns.set(id, { id, least });
    const rest = total - cells.reduce((sum, [, value]) => sum + (value ?? 0), 0);
    return terms.length === 0 ? [] : [{ terms, low: rest, high: rest }];
  };
  const named = rows.map((row, y) =>
    row.map((value, x): [string, number | undefined] => [`${'wxyz'[y]}${'abcd'[x]}`, value]),
  );
  const equations = [
    ...named.flatMap((row, y) => equation(row, right[y]!)),
    ...below.flatMap((total, x) =>
      equation(
        named.map((row) => row[x]!),
        total,
      ),
    ),
  ];
  return { unknowns: [...unknowns.values()], equations };
}

/** Unknowns of sums (whole: parts) between two bounds, in the order in which the solver was given them. */
function readingOfSums(count: number, sums: [whole: number, parts: number[], low: number, high: number][]) {
  const unknowns = Array.from({ length: count }, (_, index): Unknown => ({ id: `x${index}`, least: 0 }));
  const equations = sums.map(([whole, parts, low, high]): Equation => {
    const ofWhole: [string, number][] = whole < 0 ? [] : [[`x${whole}`, 1]];
    return { terms: [...ofWhole, ...parts.map((part): [string, number] => [`x${part}`, -1])], low, high };
  });
  return { unknowns, equations };
}

const x = undefined;

describe('what a reader can work out', () => {
  it('is found where the presolver of HiGHS breaks off among large numbers', async () => {
    const { unknowns, equations } = readingOfSums(24, [
      [-1, [4, 5, 6, 7], -838524350, -838524050],
      [-1, [8, 9], -429628450, -429627950],
      [18, [12, 13, 22, 14, 15], 622021950, 622022050],
      [19, [10, 16, 23, 11, 17], 885802450, 885802550],
      [20, [0, 1, 21, 2, 3], 290544350, 290544450],
      [10, [12, 8], 0, 0],
      [11, [14, 9], 0, 0],
      [16, [13], 359154350, 359154450],
      [17, [15], 277483050, 277483150],
      [19, [18], 1696168250, 1696168350],
      [23, [22], 366122050, 366122150],
      [12, [0, 4], 0, 0],
      [13, [1, 5], 0, 0],
      [14, [2, 6], 0, 0],
      [15, [3, 7], 0, 0],
      [18, [20], 1494608650, 1494608750],
      [22, [21], 324606850, 324606950],
    ]);
    const found = await intervals(unknowns, equations);
    expect(found.get('x6')).toMatchObject({ low: 0 });
    expect(found.get('x8')!.high).toBeLessThan(429628451);
  });

  it('is open without bounds where a total is open with its parts', async () => {
    const unknowns = ['county', 'east', 'west', 'north', 'south'].map((id) => ({ id, least: 0 }));
    const parts = unknowns.slice(1).map(({ id }): [string, number] => [id, -1]);
    const equations: Equation[] = [
      { terms: [['county', 1], ...parts], low: 2451100, high: 2451300 },
      { terms: [['north', 1 / 12]], low: 101105.995, high: Infinity },
      { terms: [['north', 1 / 12]], low: -Infinity, high: 101108.825 },
    ];
    const worked = await intervals(unknowns, equations);
    expect(worked.get('county')?.high).toBe(Infinity);
    expect(worked.get('east')).toEqual({ low: 0, high: Infinity });
  });

  it('is one number exactly in the known table in which every line has two withheld', async () => {
    const { unknowns, equations } = reading(
      [
        [x, x, x, 89],
        [x, 124, x, 31],
        [92, x, 59, x],
        [800, x, 651, x],
      ],
      [230, 250, 336, 3127],
      [1012, 1262, 779, 890],
    );
    const found = await intervals(unknowns, equations);
    expect(Object.fromEntries(found)).toEqual({
      wa: { low: 25, high: 94 },
      wb: { low: 47, high: 47 },
      wc: { low: 0, high: 69 },
      xa: { low: 26, high: 95 },
      xc: { low: 0, high: 69 },
      yb: { low: 0, high: 185 },
      yd: { low: 0, high: 185 },
      zb: { low: 906, high: 1091 },
      zd: { low: 585, high: 770 },
    });
  });

  it('is wide again in that table with the cheapest companion', async () => {
    const { unknowns, equations } = reading(
      [
        [x, x, x, 89],
        [x, 124, x, x],
        [92, x, 59, x],
        [800, x, 651, x],
      ],
      [230, 250, 336, 3127],
      [1012, 1262, 779, 890],
    );
    expect((await intervals(unknowns, equations)).get('wb')).toEqual({ low: 0, high: 78 });
  });

  it('is both of two withheld counts where they leave two, as each is at least one', async () => {
    const { unknowns, equations } = reading([[x, x, 7]], [9], [], 1);
    expect([...(await intervals(unknowns, equations)).values()]).toEqual([
      { low: 1, high: 1 },
      { low: 1, high: 1 },
    ]);
  });

  it('is open where no equation tells; what contradicts the equations before it is left aside', async () => {
    const one = [{ id: 'a', least: 1 }];
    expect((await intervals(one, [])).get('a')).toEqual({ low: 1, high: Infinity });
    const contradiction = [3, 4].map((sum): Equation => ({ terms: [['a', 1]], low: sum, high: sum }));
    expect((await intervals(one, contradiction)).get('a')).toEqual({ low: 3, high: 3 });
  });

  it('is what trying every number gives, on small tables', async () => {
    const size = fc.integer({ min: 0, max: 4 });
    const table = fc.tuple(
      fc.array(size, { minLength: 4, maxLength: 4 }),
      fc.array(fc.boolean(), { minLength: 4, maxLength: 4 }),
    );
    await fc.assert(
      fc.asyncProperty(table, async ([values, isHidden]) => {
        const [a = 0, b = 0, c = 0, d = 0] = values;
        const shown = values.map((value, index) => (isHidden[index] ? undefined : value));
        const right = [a + b, c + d];
        const below = [a + c, b + d];
        const { unknowns, equations } = reading([shown.slice(0, 2), shown.slice(2)], right, below);
        const found = await intervals(unknowns, equations);
        for (const [id, interval] of found) expect(interval, id).toEqual(byTrying(id, shown, right, below));
      }),
      { numRuns: 60, seed: 5 },
    );
  });
});

/** Every table of whole numbers that fits what is shown; with one or two unknowns in a line, its ends are whole. */
function byTrying(id: string, shown: (number | undefined)[], right: number[], below: number[]) {
  const fitting: number[] = [];
  const choices = (value: number | undefined) =>
    value === undefined ? Array.from({ length: 9 }, (_, one) => one) : [value];
  const [as, bs, cs, ds] = shown.map(choices);
  for (const a of as!)
    for (const b of bs!)
      for (const c of cs!)
        for (const d of ds!)
          if (a + b === right[0] && c + d === right[1] && a + c === below[0] && b + d === below[1])
            fitting.push({ wa: a, wb: b, xa: c, xb: d }[id]!);
  return { low: Math.min(...fitting), high: Math.max(...fitting) };
}
