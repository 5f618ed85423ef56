/** Whatever a package holds, its publications are published: what does not fit steps down, and that is said. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { builtPackage } from './builtPackage.ts';

export function describePackages(name: string, first: number, count: number): void {
  describe(name, () => {
    let folder: string;
    beforeAll(async () => {
      folder = await mkdtemp(path.join(tmpdir(), 'random-'));
    });
    afterAll(() => rm(folder, { recursive: true, force: true }));

    it.each(Array.from({ length: count }, (_, index) => first + index))(
      'is published with every publication: %i',
      { timeout: 600_000 },
      async (seed) => {
        const { result, lines, planned } = await builtPackage(seed, folder);
        expect(result.problems).toEqual([]);
        expect(result.manifest?.files.map(({ file }) => file)).toEqual(planned);
        const told = lines.filter((line) => line.startsWith('Note in '));
        expect(told).toHaveLength(result.notices?.length ?? 0);
        expect(told.join('\n')).not.toMatch(/style|CSS|HTML|svg|margin-|undefined/);
      },
    );
  });
}
