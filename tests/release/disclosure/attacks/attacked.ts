/** A random package and the one of a year later are released, each attacker is let loose on what was published, and judged. */
import type { Model } from '../random/model.ts';
import { nextEdition } from '../random/nextEdition.ts';
import { randomModel } from '../random/randomModel.ts';
import { widerModel } from '../random/widerModel.ts';
import { publishedFolder } from '../random/releaseModel.ts';
import { seeded } from '../random/seeded.ts';
import type { Attacker } from './claim.ts';
import type { Edition } from './edition.ts';
import { laterEdition } from './laterEdition.ts';
import { published } from './published.ts';
import { readEditions } from './readEditions.ts';
import { successes } from './successes.ts';
import { truthOf } from './truth.ts';

/** `cells` are those that the editions withhold. */
export type Attacked = { editions: number; cells: number; found: string[] };

export async function attacked(folder: string, both: Model[], own: Record<string, Attacker>): Promise<Attacked> {
  const models = await published(folder, both);
  if (models.length === 0) return { editions: 0, cells: 0, found: [] };
  const editions = await readEditions(publishedFolder(folder));
  const found = await successes(editions, models.map(truthOf), own);
  return { editions: editions.length, cells: editions.flatMap(hidden).length, found };
}

/** A random package and that of the year after, by a careful hand where the seed is even, else by a careless one. */
export function twoModels(seed: number): Model[] {
  const random = seeded(seed);
  const first = randomModel(random);
  return [first, (seed % 2 === 0 ? nextEdition : laterEdition)(first, random)];
}

/** A package of more kinds and that of the year after. */
export function twoWiderModels(seed: number): Model[] {
  const random = seeded(seed);
  const first = widerModel(random);
  return [first, nextEdition(first, random)];
}

function hidden({ rows }: Edition) {
  return rows.filter(({ symbol }) => symbol === 'c');
}
