import { existsSync } from 'node:fs';
import { cp, mkdir, rename, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';

/**
 * Writes files beside a folder, then swaps: a reader sees the old folder or the new one, whole. `kept` are folders to
 * copy into it, by the name they have there. A failed swap puts the old folder back, and so does the next call after a
 * crash between the two renames.
 */
export async function replaceFolder(
  folder: string,
  files: ReadonlyMap<string, string>,
  kept: Record<string, string> = {},
): Promise<void> {
  const [beside, old] = [`${folder}.new`, `${folder}.old`];
  if (!existsSync(folder) && existsSync(old)) await rename(old, folder);
  await rm(beside, { recursive: true, force: true });
  await rm(old, { recursive: true, force: true });
  await mkdir(beside, { recursive: true });
  for (const [name, from] of Object.entries(kept))
    if (existsSync(from)) await cp(from, path.join(beside, name), { recursive: true });
  for (const [name, content] of files) {
    await mkdir(path.dirname(path.join(beside, name)), { recursive: true });
    await writeFile(path.join(beside, name), content);
  }
  await swap(folder, beside, old);
}

async function swap(folder: string, beside: string, old: string): Promise<void> {
  const isThere = existsSync(folder);
  if (isThere) await rename(folder, old);
  try {
    await rename(beside, folder);
  } catch (error) {
    if (isThere) await rename(old, folder);
    throw error;
  }
  await rm(old, { recursive: true, force: true });
}
