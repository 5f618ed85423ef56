import { existsSync } from 'node:fs';
import { cp, mkdir, rename, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { besideFolder, restoreFolder } from './restoreFolder.ts';

/**
 * Writes files beside a folder, then swaps: a reader sees the old folder or the new one, whole. `kept` are folders to
 * copy into it, by the name they have there. A failed swap puts the old folder back, and so does the next call after a
 * crash between the two renames.
 */
export async function replaceFolder(
  target: string,
  files: ReadonlyMap<string, string>,
  kept: Record<string, string> = {},
): Promise<void> {
  const folder = path.resolve(target);
  const [beside, old] = [besideFolder(folder, 'new'), besideFolder(folder, 'old')];
  await restoreFolder(folder);
  await rm(beside, { recursive: true, force: true });
  await rm(old, { recursive: true, force: true });
  try {
    await fill(beside, files, kept);
    await swap(folder, beside, old);
  } finally {
    await rm(beside, { recursive: true, force: true });
  }
}

async function fill(folder: string, files: ReadonlyMap<string, string>, kept: Record<string, string>): Promise<void> {
  await mkdir(folder, { recursive: true });
  for (const [name, from] of Object.entries(kept))
    if (existsSync(from)) await cp(from, path.join(folder, name), { recursive: true });
  for (const [name, content] of files) {
    const file = path.join(folder, name);
    await mkdir(path.dirname(file), { recursive: true });
    await writeFile(file, content);
  }
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
