import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { cp, mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { describe, expect, inject, it } from 'vitest';
import { filesUnder } from './openSite.ts';

const run = promisify(execFile);
const dist = inject('dist');

async function digests(folder: string): Promise<string[]> {
  const files = await filesUnder(folder, '');
  return Promise.all(
    files.map(
      async (file) =>
        `${createHash('sha256')
          .update(await readFile(join(folder, file)))
          .digest('hex')} ${file}`,
    ),
  );
}

describe('the built folder', () => {
  it('is the same, byte for byte, with the raw tables deleted, in another time zone and under another locale', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'nianbao-年报 '));
    const raw = join(folder, 'data', 'yizheng');
    await cp('data/yizheng', raw, { recursive: true, filter: (path) => !/yizheng[\\/][^\\/]+\.csv$/.test(path) });
    await cp('reports/yizheng', join(folder, 'reports', 'yizheng'), { recursive: true });
    const env = { ...process.env, TZ: 'America/Lima', LANG: 'tr_TR.UTF-8' };
    await run(process.execPath, ['src/cli/build.ts', '--package', raw, '--out', join(folder, 'dist')], { env });
    expect(await digests(join(folder, 'dist'))).toEqual(await digests(dist));
    await rm(folder, { recursive: true, force: true });
  }, 300_000);
});
