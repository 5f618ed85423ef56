/**
 * Non-interference: whatever stands in a package where it withholds, each count in its class and every published number as
 * it was, the release is the same to the last byte; also of a second edition, beside the first.
 */
import { cp } from 'node:fs/promises';
import path from 'node:path';
import type { Released } from '../../../src/release/write/history.ts';
import { writeReleased } from '../../../src/release/write/writeReleased.ts';
import type { Model } from './random/model.ts';
import { nextEdition } from './random/nextEdition.ts';
import { perturbed } from './random/perturbed.ts';
import { randomModel } from './random/randomModel.ts';
import { publishedFolder, releaseModel, withheldPlaces } from './random/releaseModel.ts';
import { seeded, type Random } from './random/seeded.ts';

/** Two packages that readers must not be able to tell apart, as they were released. */
export type Twins = { edition: string; changes: number; own: Released; other: Released; folders: [string, string] };

/** The editions of a random package that are not refused, each with its twin. */
export async function twins(folder: string, seed: number, modelOf = randomModel): Promise<Twins[]> {
  const random = seeded(seed);
  const first = modelOf(random);
  const own = path.join(folder, 'own', 'made-up');
  const other = path.join(folder, 'other', 'made-up');
  const one = await twin(own, other, first, random);
  if (one === undefined) return [];
  await writeReleased(publishedFolder(own), one.own);
  await cp(publishedFolder(own), publishedFolder(other), { recursive: true });
  const two = await twin(own, other, nextEdition(first, random), random);
  return two === undefined ? [one] : [one, two];
}

async function twin(own: string, other: string, model: Model, random: Random): Promise<Twins | undefined> {
  const files = await releaseModel(own, model);
  if (files.size === 0) return undefined;
  const { model: changed, changes } = perturbed(model, withheldPlaces(files), random);
  const twinFiles = await releaseModel(other, changed);
  return { edition: model.version, changes, own: files, other: twinFiles, folders: [own, other] };
}
