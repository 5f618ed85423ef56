/** A random package and the one of a year later are released, each attacker is let loose on what was published, and judged. */
import { writeReleased } from '../../../../src/release/writeReleased.ts';
import type { Model } from '../random/model.ts';
import { nextEdition } from '../random/nextEdition.ts';
import { randomModel } from '../random/randomModel.ts';
import { publishedFolder, releaseModel } from '../random/releaseModel.ts';
import { seeded } from '../random/seeded.ts';
import type { Attacker } from './claim.ts';
import type { Edition } from './edition.ts';
import { laterEdition } from './laterEdition.ts';
import { readEditions } from './readEditions.ts';
import { successes } from './successes.ts';
import { truthOf } from './truth.ts';

/** `cells` are those that the editions withhold. */
export type Attacked = { editions: number; cells: number; found: string[] };

export async function attacked(folder: string, seed: number, own: Record<string, Attacker>): Promise<Attacked> {
  const models = await publishedModels(folder, seed);
  if (models.length === 0) return { editions: 0, cells: 0, found: [] };
  const editions = await readEditions(publishedFolder(folder));
  const found = await successes(editions, models.map(truthOf), own);
  return { editions: editions.length, cells: editions.flatMap(hidden).length, found };
}

/** Those that are not refused, the second by a careful hand where the seed is even, else by a careless one. */
async function publishedModels(folder: string, seed: number): Promise<Model[]> {
  const random = seeded(seed);
  const first = randomModel(random);
  const second = (seed % 2 === 0 ? nextEdition : laterEdition)(first, random);
  const published: Model[] = [];
  for (const model of [first, second]) {
    const files = await releaseModel(folder, model);
    if (files.size === 0) continue;
    await writeReleased(publishedFolder(folder), files);
    published.push(model);
  }
  return published;
}

function hidden({ rows }: Edition) {
  return rows.filter(({ symbol }) => symbol === 'c');
}
