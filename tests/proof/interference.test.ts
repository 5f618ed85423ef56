import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { promisify } from 'node:util';
import { describe, expect, it, test } from 'vitest';
import type { Released } from '../../src/release/write/history.ts';
import { writeReleased } from '../../src/release/write/writeReleased.ts';
import { twins } from '../release/disclosure/interference.ts';
import { randomModel } from '../release/disclosure/random/randomModel.ts';
import { publishedFolder } from '../release/disclosure/random/releaseModel.ts';
import { widerModel } from '../release/disclosure/random/widerModel.ts';
import { withFolder } from '../release/withFolder.ts';

const run = promisify(execFile);
/** The site of a package once its release is published: the digest of each file, and what its build said. */
async function site(folder: string, files: Released): Promise<{ files: Record<string, string>; said: string }> {
  await writeReleased(publishedFolder(folder), files);
  const out = path.join(folder, 'dist');
  const command = ['src/cli/site.ts', '--package', folder, '--out', out, '--lang', 'en'];
  const { stdout, stderr } = await run(process.execPath, command);
  const names = (await readdir(out, { recursive: true, withFileTypes: true })).filter((entry) => entry.isFile());
  const digests = names.map(async (entry) => {
    const file = path.join(entry.parentPath, entry.name);
    return [
      path.relative(out, file),
      createHash('sha256')
        .update(await readFile(file))
        .digest('hex'),
    ] as const;
  });
  const said = `${stdout}${stderr}`.replaceAll(folder, '').replace(/\d+(\.\d+)?\s?m?s\b/g, '');
  return { files: Object.fromEntries((await Promise.all(digests)).toSorted()), said };
}

const thousand = Array.from({ length: 20 }, (_, index) => 1 + index * 50);

/** Every other package has areas beside and above, standards paid in full, missing rows, or a population. */
const modelOf = (seed: number) => (seed % 2 === 0 ? widerModel : randomModel);

describe('what is withheld', () => {
  test.each(thousand)('leaves no trace in fifty releases from %i on, nor in the editions after them', async (first) => {
    const counted = { editions: 0, changes: 0 };
    for (let seed = first; seed < first + 50; seed += 1)
      await withFolder(async (folder) => {
        for (const { own, other, changes, edition } of await twins(folder, seed, modelOf(seed))) {
          expect(Object.fromEntries(other), `package ${seed}, edition ${edition}`).toEqual(Object.fromEntries(own));
          counted.editions += 1;
          counted.changes += changes;
        }
      });
    expect(counted.editions).toBeGreaterThan(40);
    expect(counted.changes).toBeGreaterThan(400);
  });

  it('leaves none in twenty sites built of them, nor in what their builds say', async () => {
    let built = 0;
    for (let seed = 1; built < 20; seed += 1)
      await withFolder(async (folder) => {
        const [one] = (await twins(folder, seed)).slice(-1);
        if (one === undefined || one.changes === 0) return;
        const own = await site(one.folders[0], one.own);
        const other = await site(one.folders[1], one.other);
        expect(Object.keys(own.files).length).toBeGreaterThan(10);
        expect(other, `package ${seed}`).toEqual(own);
        built += 1;
      });
  });
});
