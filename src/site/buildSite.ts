import { mkdir, rename, rm } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { build } from 'astro';
import { rememberFolders } from './rememberFolders.ts';

/** `released` is the folder of released figures, `reports` what was written, `out` where the site goes. */
export type SiteFolders = { released: string; reports: string; out: string };

const root = resolve(import.meta.dirname, '../..');

/** Builds beside `out`, then swaps: whoever reads `out` sees the old site or the new one, whole. */
export async function buildSite({ released, reports, out }: SiteFolders): Promise<void> {
  const target = resolve(out);
  const beside = join(dirname(target), `.${target.split(/[\\/]/).at(-1)}.new`);
  await rm(beside, { recursive: true, force: true });
  await mkdir(dirname(target), { recursive: true });
  rememberFolders({ released, reports });
  await build({ root, outDir: beside, cacheDir: join(root, 'node_modules/.cache/nianbao/astro'), logLevel: 'warn' });
  await swap(beside, target);
}

async function swap(beside: string, target: string): Promise<void> {
  const old = `${beside}.old`;
  await rm(old, { recursive: true, force: true });
  const hadSite = await rename(target, old).then(
    () => true,
    () => false,
  );
  try {
    await rename(beside, target);
  } catch (error) {
    if (hadSite) await rename(old, target);
    throw error;
  }
  await rm(old, { recursive: true, force: true });
}
