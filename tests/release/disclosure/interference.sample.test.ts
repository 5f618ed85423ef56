import { describe, expect, it } from 'vitest';
import { withFolder } from '../withFolder.ts';
import { twins } from './interference.ts';

describe('what is withheld', () => {
  it('leaves no trace in a release, nor in the edition after it', { timeout: 120_000 }, async () => {
    const counted = { editions: 0, changes: 0 };
    for (let seed = 1; seed <= 25; seed += 1)
      await withFolder(async (folder) => {
        for (const { own, other, changes, edition } of await twins(folder, seed)) {
          expect(Object.fromEntries(other), `package ${seed}, edition ${edition}`).toEqual(Object.fromEntries(own));
          counted.editions += 1;
          counted.changes += changes;
        }
      });
    // packages that are refused or withhold nothing prove nothing
    expect(counted.editions).toBeGreaterThan(25);
    expect(counted.changes).toBeGreaterThan(250);
  });
});
