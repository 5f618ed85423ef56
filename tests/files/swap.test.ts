import { describe, expect, it } from 'vitest';
import { renamePatiently, type Renaming } from '../../src/files/swap.ts';

/** A disk on which a move fails so many times with a code; what was asked of it. */
function disk(failures: number, code: string): Renaming & { asked: string[] } {
  const asked: string[] = [];
  return {
    asked,
    rename: (from, to) => {
      asked.push(`${from} -> ${to}`);
      return asked.length > failures ? Promise.resolve() : Promise.reject(Object.assign(new Error(code), { code }));
    },
    wait: () => Promise.resolve(),
  };
}

describe('a move', () => {
  it.each(['EPERM', 'EBUSY', 'EACCES'])('is tried again while something holds the folder (%s)', async (code) => {
    const held = disk(3, code);
    await renamePatiently('a', 'b', held);
    expect(held.asked).toEqual(['a -> b', 'a -> b', 'a -> b', 'a -> b']);
  });

  it('fails with what it met when it is held for too long', async () => {
    const held = disk(100, 'EBUSY');
    await expect(renamePatiently('a', 'b', held)).rejects.toThrow('EBUSY');
    expect(held.asked).toHaveLength(6);
  });

  it('fails at once for any other reason', async () => {
    const missing = disk(1, 'ENOENT');
    await expect(renamePatiently('a', 'b', missing)).rejects.toThrow('ENOENT');
    expect(missing.asked).toHaveLength(1);
  });
});
