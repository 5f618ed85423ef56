import { writeReleased } from '../../../../src/release/write/writeReleased.ts';
import type { Model } from '../random/model.ts';
import { publishedFolder, releaseModel } from '../random/releaseModel.ts';

/** Publishes one package after the other in a folder: those that are not refused. */
export async function published(folder: string, models: Model[]): Promise<Model[]> {
  const found: Model[] = [];
  for (const model of models) {
    const files = await releaseModel(folder, model);
    if (files.size === 0) continue;
    await writeReleased(publishedFolder(folder), files);
    found.push(model);
  }
  return found;
}
