import { describe, expect, it } from 'vitest';
import { draftAttackBlock } from './attacks/draftAttacked.ts';

describe('a reader of the last draft and of the release after it', () => {
  it('finds out nothing, whatever he tries', async () => {
    const { releases, cells, found } = await draftAttackBlock([2, 3, 4, 5, 6, 7], true);
    expect(found).toEqual([]);
    expect(releases).toBeGreaterThan(2);
    expect(cells).toBeGreaterThan(50);
  });
});
