import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, it, test } from 'vitest';
import type { Released } from '../../../../src/release/write/history.ts';
import { withFolder } from '../../withFolder.ts';
import { twins } from '../interference.ts';
import type { Model } from '../random/model.ts';
import { publishedFolder } from '../random/releaseModel.ts';
import { seeded } from '../random/seeded.ts';
import { attackBlock } from './attackBlock.ts';
import { twoModels } from './attacked.ts';
import { attackers } from './attackers.ts';
import { bytes } from './bytes.ts';
import { betweenTruth, cumulativeModel, randomVisits, type Spell } from './cumulative.ts';
import { naiveEdition } from './naive.ts';
import { published } from './published.ts';
import { readEditions } from './readEditions.ts';
import { successes } from './successes.ts';
import { truthOf, type Truth } from './truth.ts';

/** Of which periods a package tells: each year and the first ones together, or one sum and a longer one. */
const spells: Record<string, Spell[]> = {
  'two years and the first of them': [
    [0, 2, 2019],
    [0, 4, 2020],
  ],
  'two years and three': [
    [0, 4, 2020],
    [0, 6, 2021],
  ],
  'two years apart and three in one': [
    [0, 2, 2019],
    [2, 4, 2020],
    [0, 6, 2021],
  ],
  'two pairs of years with one between them': [
    [0, 2, 2019],
    [0, 4, 2020],
    [2, 6, 2021],
  ],
};

function visitsOf(seed: number, own: Spell[]): { model: Model; truth: Truth } {
  const visits = randomVisits(seeded(seed));
  const model = cumulativeModel(visits, own);
  return { model, truth: new Map([...truthOf(model), ...betweenTruth(visits)]) };
}

async function rawDigest(folder: string): Promise<string> {
  return createHash('sha256')
    .update(await readFile(path.join(folder, 'facts.csv')))
    .digest('hex');
}

function withStamp(files: Released, digest: string): Released {
  return new Map([...files, ['release.json', digest]]);
}

describe('a reader of what is released', { timeout: 240_000 }, () => {
  it('finds out nothing, whatever he tries', async () => {
    const packages = Array.from({ length: 25 }, (_, index) => 9 + index);
    const { editions, cells, found } = await attackBlock(packages);
    expect(found).toEqual([]);
    // packages that are refused or withhold nothing prove nothing
    expect(editions / packages.length / 2).toBeGreaterThan(0.6);
    expect(cells).toBeGreaterThan(1500);
  });

  test.each(Object.entries(spells))('finds out nothing by %s', async (_, own) => {
    let cells = 0;
    for (let seed = 1; seed <= 30; seed += 1)
      await withFolder(async (folder) => {
        const { model, truth } = visitsOf(seed, own);
        if ((await published(folder, [model])).length === 0) return;
        const editions = await readEditions(publishedFolder(folder));
        expect(await successes(editions, [truth], attackers)).toEqual([]);
        cells += editions[0]!.rows.filter(({ symbol }) => symbol === 'c').length;
      });
    expect(cells).toBeGreaterThan(0);
  });

  it('cannot tell by any byte which of two numbers is withheld', async () => {
    let changes = 0;
    for (let seed = 36; seed <= 38; seed += 1)
      await withFolder(async (folder) => {
        for (const twin of await twins(folder, seed)) {
          expect(bytes(twin.own, twin.other)).toEqual([]);
          changes += twin.changes;
        }
      });
    expect(changes).toBeGreaterThan(20);
  });
});

describe('a reader of a release that only blanks small counts', { timeout: 240_000 }, () => {
  test.each(Object.entries(attackers))('finds some out by %s', async (name, attacker) => {
    const found: string[] = [];
    for (let seed = 1; found.length === 0 && seed <= 8; seed += 1)
      await withFolder(async (folder) => {
        const models = twoModels(seed);
        const editions = [];
        for (const model of models) editions.push(await naiveEdition(path.join(folder, 'made-up'), model));
        found.push(...(await successes(editions, models.map(truthOf), { [name]: attacker })));
      });
    expect(found).not.toEqual([]);
  });

  test.each(Object.entries(spells))('finds some out by %s', async (_, own) => {
    await withFolder(async (folder) => {
      const { model, truth } = visitsOf(1, own);
      const editions = [await naiveEdition(path.join(folder, 'made-up'), model)];
      const found = await successes(editions, [truth], attackers);
      expect(found.some((one) => one.startsWith('totals over time'))).toBe(true);
    });
  });

  it('tells two numbers apart by a digest of what is withheld', async () => {
    await withFolder(async (folder) => {
      const twin = (await twins(folder, 1)).at(-1)!;
      expect(twin.changes).toBeGreaterThan(0);
      const [own, other] = await Promise.all(twin.folders.map(rawDigest));
      expect(bytes(withStamp(twin.own, own!), withStamp(twin.other, other!))).toEqual(['bytes: release.json differs']);
    });
  });
});
