import { createHash } from 'node:crypto';
import { mkdir, rm } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { build } from 'astro';
import { moveFolder } from './moveFolder.ts';
import { rememberFolders } from './rememberFolders.ts';

const root = resolve(import.meta.dirname, '../..');

/**
 * Draws every page from `released` and `reports` into `folder`, in place of what stood there. Throws what a page throws.
 * While pages are drawn, their modules look for packages from where they stand, and Astro puts them into the current
 * folder unless `outDir` is within it: both are inside the project until the site is moved.
 */
export async function buildSite(from: { released: string; reports: string; folder: string }): Promise<void> {
  const folder = resolve(from.folder);
  const work = join(root, 'node_modules/.cache/nianbao/site', createHash('sha256').update(folder).digest('hex'));
  const outDir = join(work, 'dist');
  rememberFolders(from);
  const cwd = process.cwd();
  try {
    process.chdir(root);
    await rm(work, { recursive: true, force: true });
    await build({ root, outDir, cacheDir: join(work, 'cache'), logLevel: 'error' });
    await mkdir(dirname(folder), { recursive: true });
    await moveFolder(outDir, folder);
  } finally {
    process.chdir(cwd);
    await rm(work, { recursive: true, force: true });
  }
}
