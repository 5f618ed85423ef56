import path from 'node:path';
import { expect, it } from 'vitest';
import { release } from '../../../src/release/release.ts';
import { writeReleased } from '../../../src/release/write/writeReleased.ts';
import { withFolder } from '../withFolder.ts';
import { twoModels } from './attacks/attacked.ts';
import { publishedFolder, releaseModel } from './random/releaseModel.ts';

/** Random packages whose second edition corrects the first. */
it.each([2029, 2055, 2072])('the tables of a second edition release the same again: package %i', (seed) =>
  withFolder(async (folder) => {
    const own = path.join(folder, 'made-up');
    for (const model of twoModels(seed)) {
      const files = await releaseModel(own, model);
      expect(files.size).toBeGreaterThan(0);
      await writeReleased(publishedFolder(own), files);
      expect((await release(own)).files.get('figures.csv')).toBe(files.get('figures.csv'));
    }
  }),
);
