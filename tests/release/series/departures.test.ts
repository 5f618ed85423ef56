import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { departures, type Point } from '../../../src/release/series/departures.ts';

const points = (sizes: number[], area = 'a'): Point<number>[] =>
  sizes.map((size, index) => ({ of: size, line: 'x', area, year: 2000 + index, size }));
const told = (line: Point<number>[], least = 0.2) =>
  departures(line)
    .filter(({ log, isShared }) => !isShared && Math.abs(log) > least)
    .map(({ point }) => `${point.area} ${point.year}`);

const growth = fc.double({ min: 0.9, max: 1.1, noNaN: true });
const smooth = fc
  .array(growth, { minLength: 5, maxLength: 20 })
  .map((steps) => steps.reduce((sizes, step) => [...sizes, sizes.at(-1)! * step], [1000]));

describe('a departure from the years beside it', () => {
  it('is a number ten times too large or too small in a smooth series, and no other', () => {
    fc.assert(
      fc.property(smooth, fc.nat(), fc.constantFrom(10, 0.1), (sizes, seed, factor) => {
        const place = 1 + (seed % (sizes.length - 1));
        const slipped = sizes.map((size, index) => (index === place ? size * factor : size));
        expect(told(points(slipped), 1)).toEqual([`a ${2000 + place}`]);
      }),
    );
  });

  it('is none within a series that grows or falls, nor where it steps to another level', () => {
    fc.assert(
      fc.property(fc.double({ min: 0.5, max: 2, noNaN: true }), (step) => {
        const line = Array.from({ length: 8 }, (_, index) => 100 * step ** index);
        expect(told(points(line)).filter((one) => !['a 2000', 'a 2007'].includes(one))).toEqual([]);
      }),
    );
    expect(told(points([100, 101, 99, 300, 305, 298, 301]))).toEqual([]);
  });

  it('is shared where most other areas do the same, and an area’s own where they do not', () => {
    const jump = [100, 100, 200, 100, 100];
    const calm = [100, 100, 101, 100, 100];
    const areas = (sizes: number[][]) => sizes.flatMap((one, index) => points(one, String(index)));
    expect(told(areas([jump, jump, jump, jump, calm]))).toEqual([]);
    expect(told(areas([jump, calm, calm, calm, calm]))).toEqual(['0 2002']);
  });

  it('is not found in a right number between two wrong ones', () => {
    expect(told(points([144, 144, 61, 213, 92, 212, 210]))).toEqual(['a 2002', 'a 2004']);
  });
});
