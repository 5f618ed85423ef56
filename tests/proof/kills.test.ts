import { afterAll, beforeAll, describe, it } from 'vitest';
import { brokenRuns, type BrokenRuns } from '../built/brokenRuns.ts';
import { expectWhole } from '../built/expectWhole.ts';

let runs: BrokenRuns;

beforeAll(async () => {
  runs = await brokenRuns();
}, 600_000);
afterAll(() => runs.close());

/** Of the changes to files that a build makes: each of the swap, which are the last, and others evenly before. */
const swapping = 8;
const before = 12;

describe('a build killed at any of twenty points', () => {
  it.each(Array.from({ length: before + swapping }, (_, index) => index + 1))(
    'leaves a whole site at point %i, and the next build completes it',
    (point) => {
      const first = runs.changes.length - swapping;
      return expectWhole(runs, point > before ? first + point - before : Math.ceil((first * point) / before));
    },
  );
});
