import { rename, rm } from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';

/** Beside `out`, on the same volume, so that it can be swapped with it. */
export function workFolder(out: string): string {
  return join(dirname(resolve(out)), `.${basename(resolve(out))}.new`);
}

/** Puts `folder` where `out` is. What stood there comes back where that fails. */
export async function swapFolders(folder: string, out: string): Promise<void> {
  const [target, old] = [resolve(out), `${folder}.old`];
  await rm(old, { recursive: true, force: true });
  const hadSite = await rename(target, old).then(
    () => true,
    () => false,
  );
  try {
    await rename(folder, target);
  } catch (error) {
    if (hadSite) await rename(old, target);
    throw error;
  }
  await rm(old, { recursive: true, force: true });
}
