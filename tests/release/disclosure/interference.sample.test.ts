import { describe, expect, it } from 'vitest';
import { withFolder } from '../withFolder.ts';
import { twins } from './interference.ts';
import { randomModel } from './random/randomModel.ts';
import { widerModel } from './random/widerModel.ts';

describe.each([
  ['a package of one county', randomModel, 25],
  ['a package with areas beside, standards, missing rows or a population', widerModel, 16],
] as const)('what is withheld of %s', (_, modelOf, packages) => {
  it('leaves no trace in a release, nor in the edition after it', { timeout: 120_000 }, async () => {
    const counted = { editions: 0, changes: 0 };
    for (let seed = 1; seed <= packages; seed += 1)
      await withFolder(async (folder) => {
        for (const { own, other, changes, edition } of await twins(folder, seed, modelOf)) {
          expect(Object.fromEntries(other), `package ${seed}, edition ${edition}`).toEqual(Object.fromEntries(own));
          counted.editions += 1;
          counted.changes += changes;
        }
      });
    // packages that are refused or withhold nothing prove nothing
    expect(counted.editions).toBeGreaterThan(packages / 2);
    expect(counted.changes).toBeGreaterThan(packages * 5);
  });
});
