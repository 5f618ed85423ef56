import { existsSync } from 'node:fs';
import { rmdir } from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';
import { discardFolder } from './discardFolder.ts';
import { renamePatiently } from './renamePatiently.ts';

/** Beside `out`, on the same volume, so that it can be swapped with it. */
export function workFolder(out: string): string {
  return join(dirname(resolve(out)), `.${basename(resolve(out))}.new`);
}

/** Where the whole previous site lies during a swap: the only one there is while `out` is missing. */
export function oldFolder(out: string): string {
  return `${workFolder(out)}.old`;
}

/** Puts `folder` where `out` is. What stood there comes back where that fails. */
export async function swapFolders(folder: string, out: string): Promise<void> {
  const [target, old] = [resolve(out), oldFolder(out)];
  await rmdir(target).catch(() => {});
  const hadSite = existsSync(target);
  if (hadSite) await renamePatiently(target, old);
  try {
    await renamePatiently(folder, target);
  } catch (error) {
    if (hadSite) await renamePatiently(old, target);
    throw error;
  }
  // The new site stands: where the old one cannot be taken away, the next run does it.
  await discardFolder(old).catch(() => {});
}
