import { describe, expect, test } from 'vitest';
import { widerBlock } from '../release/disclosure/attacks/attackBlock.ts';

const blocks = Array.from({ length: 20 }, (_, index) => 1000 + index * 50);

describe('a reader of packages with other areas, standards, gaps, populations, and of the editions after them', () => {
  test.each(blocks)('finds out nothing about fifty packages from %i on', async (first) => {
    const seeds = Array.from({ length: 50 }, (_, index) => first + index);
    const { editions, cells, found } = await widerBlock(seeds);
    expect(found).toEqual([]);
    // packages that are refused or withhold nothing prove nothing
    expect(editions / seeds.length / 2).toBeGreaterThan(0.4);
    expect(cells).toBeGreaterThan(1500);
  });
});
