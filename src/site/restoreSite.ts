import { existsSync } from 'node:fs';
import { rmdir } from 'node:fs/promises';
import { resolve } from 'node:path';
import { discardFolder } from '../files/discardFolder.ts';
import { renamePatiently } from '../files/renamePatiently.ts';
import { oldFolder } from '../files/swapFolders.ts';
import { isOurs } from './isOurs.ts';

/** Puts the previous site back where a run was killed between the two moves of its swap, and says whether it was so. */
export async function restoreSite(out: string): Promise<boolean> {
  const [target, old] = [resolve(out), oldFolder(out)];
  // A folder that someone made anew and left empty is none.
  if (existsSync(old)) await rmdir(target).catch(() => {});
  const isLost = existsSync(old) && !existsSync(target);
  if (isLost) await renamePatiently(old, target);
  // What stands in its place may be something else that someone put there.
  if (await isOurs(target)) await discardFolder(old);
  return isLost;
}
