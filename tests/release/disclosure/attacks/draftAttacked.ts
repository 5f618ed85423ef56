/** A random package is released as a draft and, changed, for good: each attacker is let loose on both, and judged. */
import path from 'node:path';
import { release } from '../../../../src/release/release.ts';
import type { Released } from '../../../../src/release/write/history.ts';
import { writeDraftRelease } from '../../../../src/release/write/writeReleased.ts';
import { withFolder } from '../../withFolder.ts';
import { releaseModel } from '../random/releaseModel.ts';
import { writeModel } from '../random/writeModel.ts';
import { twoModels } from './attacked.ts';
import { attackers, quickAttackers } from './attackers.ts';
import { parseEdition } from './readEditions.ts';
import { successes } from './successes.ts';
import { truthOf } from './truth.ts';

export type DraftAttack = { releases: number; refused: string[]; cells: number; found: string[] };

/** `isDraftSeen` is what the office says; the attackers have the draft in any case. */
export async function draftAttackBlock(seeds: number[], isDraftSeen: boolean): Promise<DraftAttack> {
  const block: DraftAttack = { releases: 0, refused: [], cells: 0, found: [] };
  for (const seed of seeds)
    await withFolder((folder) => addAttack(block, path.join(folder, 'made-up'), seed, isDraftSeen));
  return block;
}

async function addAttack(block: DraftAttack, folder: string, seed: number, isDraftSeen: boolean): Promise<void> {
  const models = twoModels(seed);
  const draft = await releaseModel(folder, models[0]!);
  if (draft.size === 0) return;
  await writeDraftRelease(folder, draft);
  await writeModel(folder, models[1]!);
  const { files, problems } = await release(folder, undefined, [], isDraftSeen);
  if (files.size === 0) {
    block.refused.push(`package ${seed}: ${[...new Set(problems.map(({ code }) => code))].join(', ')}`);
    return;
  }
  const own = seed % 8 < 2 ? attackers : quickAttackers;
  const found = await successes([draft, files].map(parseEdition), models.map(truthOf), own);
  block.releases += 1;
  block.cells += hiddenCells(draft) + hiddenCells(files);
  block.found.push(...found.map((one) => `package ${seed}, ${one}`));
}

function hiddenCells(files: Released): number {
  return parseEdition(files).rows.filter(({ symbol }) => symbol === 'c').length;
}
