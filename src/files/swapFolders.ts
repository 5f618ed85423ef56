import { existsSync } from 'node:fs';
import { rmdir } from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';
import { discardFolder } from './discardFolder.ts';
import { renamePatiently } from './renamePatiently.ts';
import { syncPath } from './syncPath.ts';
import { syncTree } from './syncTree.ts';

/** Beside `out`, on the same volume, so that it can be swapped with it. */
export function workFolder(out: string): string {
  return join(dirname(resolve(out)), `.${basename(resolve(out))}.new`);
}

/** Where the whole previous site lies during a swap: the only one there is while `out` is missing. */
export function oldFolder(out: string): string {
  return `${workFolder(out)}.old`;
}

type Disk = {
  rename: (from: string, to: string) => Promise<void>;
  sync: (path: string) => Promise<void>;
};

/**
 * Puts `folder` where `out` is, once all of it is on the disk: after a power cut there is the old site or the new one,
 * whole. What stood there comes back where the move fails.
 */
export async function swapFolders(
  folder: string,
  out: string,
  { rename, sync }: Disk = { rename: renamePatiently, sync: syncPath },
): Promise<void> {
  const [target, old] = [resolve(out), oldFolder(out)];
  await syncTree(folder, sync);
  await rmdir(target).catch(() => {});
  const hadSite = existsSync(target);
  if (hadSite) await rename(target, old);
  try {
    await rename(folder, target);
  } catch (error) {
    if (hadSite) await rename(old, target);
    throw error;
  }
  await sync(dirname(target));
  // The new site stands: where the old one cannot be taken away, the next run does it.
  await discardFolder(old).catch(() => {});
}
