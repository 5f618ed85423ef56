import { mkdir, mkdtemp, readdir, rename, rm, writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import type { MadePdf } from './makePdf.ts';
import type { Manifest } from './manifest.ts';

/**
 * Writes PDFs and manifest beside `dist/reports` and moves them in when all are there; then the filled pages. A PDF that
 * is no longer published goes last.
 */
export async function writeReports(
  dist: string,
  made: MadePdf[],
  manifest: Manifest,
  pages: Map<string, string>,
): Promise<void> {
  const scratch = await mkdtemp(join(dist, '.reports-'));
  try {
    const files = new Map(made.map(({ file, bytes }) => [basename(file.file), bytes]));
    files.set('manifest.json', Buffer.from(`${JSON.stringify(manifest, null, 2)}\n`));
    for (const [name, bytes] of files) await writeFile(join(scratch, name), bytes);
    await mkdir(join(dist, 'reports'), { recursive: true });
    for (const name of files.keys()) await rename(join(scratch, name), join(dist, 'reports', name));
  } finally {
    await rm(scratch, { recursive: true, force: true });
  }
  for (const [path, html] of pages) await writeFile(join(dist, path), html);
  const published = new Set(made.map(({ file }) => basename(file.file)));
  for (const name of await readdir(join(dist, 'reports')))
    if (name.endsWith('.pdf') && !published.has(name)) await rm(join(dist, 'reports', name));
}
