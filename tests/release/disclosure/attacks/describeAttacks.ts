import { describe, expect, test } from 'vitest';
import { attackBlock } from './attackBlock.ts';

/** Five hundred packages, every second from `first` on, in ten blocks: no attacker succeeds against any. */
export function describeAttacks(later: string, first: number): void {
  const blocks = Array.from({ length: 10 }, (_, index) => first + index * 100);
  describe(`a reader of what is released, and of ${later}`, () => {
    test.each(blocks)('finds out nothing about every second of a hundred packages from %i on', async (start) => {
      const seeds = Array.from({ length: 50 }, (_, index) => start + index * 2);
      const { editions, cells, found } = await attackBlock(seeds);
      expect(found).toEqual([]);
      // packages that are refused or withhold nothing prove nothing
      expect(editions / seeds.length / 2).toBeGreaterThan(0.6);
      expect(cells).toBeGreaterThan(2000);
    });
  });
}
