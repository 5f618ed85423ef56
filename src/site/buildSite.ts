import { rm } from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';
import { build } from 'astro';
import { rememberFolders } from './rememberFolders.ts';

const root = resolve(import.meta.dirname, '../..');

/** Draws every page from `released` and `reports` into `folder`, which is emptied first. Throws what a page throws. */
export async function buildSite(from: { released: string; reports: string; folder: string }): Promise<void> {
  await rm(from.folder, { recursive: true, force: true });
  rememberFolders(from);
  const cache = join(root, 'node_modules/.cache/nianbao/astro', basename(dirname(resolve(from.released))));
  await build({ root, outDir: from.folder, cacheDir: cache, logLevel: 'error' });
}
