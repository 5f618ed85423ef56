import path from 'node:path';
import { withFolder } from '../../withFolder.ts';
import { attackers, quickAttackers } from './attackers.ts';
import { attacked, type Attacked } from './attacked.ts';

/** All that is known is joined, which takes longest, in every fourth package. */
export async function attackBlock(seeds: number[]): Promise<Attacked> {
  const block: Attacked = { editions: 0, cells: 0, found: [] };
  for (const seed of seeds)
    await withFolder(async (folder) => {
      const own = seed % 8 < 2 ? attackers : quickAttackers;
      const { editions, cells, found } = await attacked(path.join(folder, 'made-up'), seed, own);
      block.editions += editions;
      block.cells += cells;
      block.found.push(...found.map((one) => `package ${seed}, ${one}`));
    });
  return block;
}
