import path from 'node:path';
import { describe, expect, it, test } from 'vitest';
import { withFolder } from '../../withFolder.ts';
import type { Model } from '../random/model.ts';
import { widerBlock } from './attackBlock.ts';
import { twoWiderModels } from './attacked.ts';
import { widerAttackers } from './attackers.ts';
import { naiveEdition } from './naive.ts';
import { successes } from './successes.ts';
import { truthOf } from './truth.ts';

/** Packages with areas above and beside, standards paid in full, missing rows, undeclared rates, stocks and flows. */
const isOfKind: Record<string, (model: Model) => boolean> = {
  'areas above and beside': ({ siblings }) => siblings.length > 0,
  'standards paid in full': ({ paidInFull }) => paidInFull.length > 0,
  'missing rows': ({ gaps }) => gaps.size > 0,
  'stocks and flows': ({ measures }) => measures.includes('stock'),
};

describe('a reader of what is released of packages of more kinds', { timeout: 240_000 }, () => {
  it('finds out nothing, whatever he tries', async () => {
    const packages = Array.from({ length: 14 }, (_, index) => 60 + index);
    const { editions, cells, found } = await widerBlock(packages);
    expect(found).toEqual([]);
    // packages that are refused or withhold nothing prove nothing
    expect(editions / packages.length / 2).toBeGreaterThan(0.4);
    expect(cells).toBeGreaterThan(500);
  });
});

describe('a reader of a release that only blanks small counts', { timeout: 240_000 }, () => {
  test.each(Object.entries(isOfKind))('finds some out, with %s', async (_, isWanted) => {
    const found: string[] = [];
    for (let seed = 1; found.length === 0 && seed <= 40; seed += 1) {
      const [model] = twoWiderModels(seed);
      if (!isWanted(model!)) continue;
      await withFolder(async (folder) => {
        const edition = await naiveEdition(path.join(folder, 'made-up'), model!);
        const claims = await successes([edition], [truthOf(model!)], { payments: widerAttackers['what is paid']! });
        found.push(...claims);
      });
    }
    expect(found).not.toEqual([]);
  });
});
