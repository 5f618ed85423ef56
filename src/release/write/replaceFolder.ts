/** Writes whole files and folders beside their place, then renames them into it. */
import { existsSync } from 'node:fs';
import { cp, mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { restoreFolder, swapIn } from '../../files/swap.ts';

/**
 * Writes files beside a folder, then swaps: a reader sees the old folder or the new one, whole. `copied` are folders to
 * copy into it, by the name they have there.
 */
export async function replaceFolder(
  folder: string,
  files: ReadonlyMap<string, string>,
  copied: Record<string, string> = {},
): Promise<void> {
  await restoreReleased(folder);
  await swapIn(folder, [0], async (work) => {
    await fill(work, files, copied);
    return 0;
  });
}

/** Released files hold nothing but what a release wrote: what stands there may be replaced. */
export async function restoreReleased(folder: string): Promise<void> {
  await restoreFolder(folder, () => Promise.resolve(true));
}

async function fill(folder: string, files: ReadonlyMap<string, string>, copied: Record<string, string>): Promise<void> {
  await mkdir(folder, { recursive: true });
  for (const [name, from] of Object.entries(copied))
    if (existsSync(from)) await cp(from, path.join(folder, name), { recursive: true });
  for (const [name, content] of files) {
    const file = path.join(folder, name);
    await mkdir(path.dirname(file), { recursive: true });
    await writeFile(file, content);
  }
}
