import path from 'node:path';
import { withFolder } from '../../withFolder.ts';
import type { Model } from '../random/model.ts';
import { attackers, quickAttackers, widerAttackers } from './attackers.ts';
import { attacked, twoModels, twoWiderModels, type Attacked } from './attacked.ts';
import type { Attacker } from './claim.ts';

/** All that is known is joined, which takes longest, in every fourth package. */
export function attackBlock(seeds: number[]): Promise<Attacked> {
  return block(seeds, twoModels, (seed) => (seed % 8 < 2 ? attackers : quickAttackers));
}

export function widerBlock(seeds: number[]): Promise<Attacked> {
  return block(seeds, twoWiderModels, () => widerAttackers);
}

async function block(
  seeds: number[],
  modelsOf: (seed: number) => Model[],
  attackersOf: (seed: number) => Record<string, Attacker>,
): Promise<Attacked> {
  const all: Attacked = { editions: 0, cells: 0, found: [] };
  for (const seed of seeds)
    await withFolder(async (folder) => {
      const { editions, cells, found } = await attacked(
        path.join(folder, 'made-up'),
        modelsOf(seed),
        attackersOf(seed),
      );
      all.editions += editions;
      all.cells += cells;
      all.found.push(...found.map((one) => `package ${seed}, ${one}`));
    });
  return all;
}
