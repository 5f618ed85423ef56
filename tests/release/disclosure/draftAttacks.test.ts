import { describe, expect, it } from 'vitest';
import { draftAttackBlock } from './attacks/draftAttacked.ts';

describe('a reader of the last draft and of the release after it', () => {
  it('finds out nothing, and a build without the draft makes the same release', async () => {
    const { releases, cells, found, rebuilt } = await draftAttackBlock([2, 3, 4, 5, 6, 7], true);
    expect([found, rebuilt]).toEqual([[], []]);
    expect(releases).toBeGreaterThan(2);
    expect(cells).toBeGreaterThan(50);
  });
});
