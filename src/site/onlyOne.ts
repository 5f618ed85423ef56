import { mkdir } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import lockfile from 'proper-lockfile';
import { workFolder } from './swapFolders.ts';

/** Long enough for a build that leaves the clock no time to renew its lock. */
const stale = 120_000;

/** Runs the job while no other run works on this folder; undefined where one does. */
export async function onlyOne<T>(out: string, job: () => Promise<T>): Promise<T | undefined> {
  const target = resolve(out);
  await mkdir(dirname(target), { recursive: true });
  const release = await lockfile
    .lock(target, { realpath: false, stale, lockfilePath: `${workFolder(out)}.lock` })
    .catch((error: unknown) => {
      if (error instanceof Error && 'code' in error && error.code === 'ELOCKED') return undefined;
      throw error;
    });
  if (release === undefined) return undefined;
  try {
    return await job();
  } finally {
    await release();
  }
}
