import { spawnSync } from 'node:child_process';
import { cp } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { release } from '../../src/release/release.ts';
import { figuresOf } from '../release/figuresOf.ts';
import { withFolder } from '../release/withFolder.ts';

function run(...args: string[]): void {
  const { status, stderr } = spawnSync(process.execPath, args, { encoding: 'utf8' });
  expect({ status, stderr }).toMatchObject({ status: 0 });
}

describe('the example of docs/sources.md', () => {
  it('is published as it says there, with every person-month counted', () =>
    withFolder(async (folder) => {
      await cp('docs/example', folder, { recursive: true });
      run('docs/example/make-records.ts', path.join(folder, 'records', 'records.parquet'), '240000');
      run('src/cli/snapshot.ts', '--package', folder, '--staff', path.join(folder, 'staff'));
      const { files, problems } = await release(folder);
      expect(problems).toEqual([]);
      const figures = Object.entries(figuresOf(files.get('figures.csv') ?? ''));
      const ofMonths = figures.filter(([key]) => /^persons\/(dibao|tekun|linshi)\/x\/.*-(2[89]|3[01])$/.test(key));
      expect(ofMonths).toHaveLength(3 * 36);
      expect(ofMonths.reduce((sum, [, text]) => sum + Number.parseInt(text, 10), 0)).toBe(240_000);
    }));
});
