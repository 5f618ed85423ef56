import { existsSync } from 'node:fs';
import { rmdir } from 'node:fs/promises';
import { resolve } from 'node:path';
import { discardFolder } from './discardFolder.ts';
import { renamePatiently } from './renamePatiently.ts';
import { oldFolder } from './swapFolders.ts';

/**
 * Puts the previous folder back where a run was killed between the two moves of its swap, and says whether it was so.
 * `isOurs` tells whether what is in its place now was put there by a swap: only then is the previous one deleted.
 */
export async function restoreFolder(out: string, isOurs: (folder: string) => Promise<boolean>): Promise<boolean> {
  const [target, old] = [resolve(out), oldFolder(out)];
  // A folder that someone made anew and left empty is none.
  if (existsSync(old)) await rmdir(target).catch(() => {});
  const isLost = existsSync(old) && !existsSync(target);
  if (isLost) await renamePatiently(old, target);
  if (await isOurs(target)) await discardFolder(old);
  return isLost;
}
