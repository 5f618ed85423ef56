import { describe, expect, it, test } from 'vitest';
import { draftAttackBlock } from '../release/disclosure/attacks/draftAttacked.ts';

const blocks = Array.from({ length: 10 }, (_, index) => 2001 + index * 20);

const seedsFrom = (start: number) => Array.from({ length: 20 }, (_, index) => start + index);

describe('a reader of the last draft and of the release after it', () => {
  test.each(blocks)('finds out nothing about twenty packages from %i on', async (start) => {
    const { releases, cells, found } = await draftAttackBlock(seedsFrom(start), true);
    expect(found).toEqual([]);
    // packages that are refused or withhold nothing prove nothing
    expect(releases).toBeGreaterThan(6);
    expect(cells).toBeGreaterThan(400);
  });

  it('finds some out where the office said that nobody had seen the draft', async () => {
    const { found } = await draftAttackBlock(seedsFrom(2001), false);
    expect(found).not.toEqual([]);
  });
});
