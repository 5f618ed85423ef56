/** The manifest of published PDFs, its rows, and writing it with the PDFs into the built site. */
import { createHash } from 'node:crypto';
import { mkdir, mkdtemp, readdir, rename, rm, writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import type { Language } from '../../model/language.ts';
import type { PublishProblem } from './problem.ts';
import type { Publication } from './publication.ts';

/** A published PDF; `file` is relative to the built folder, `size` in bytes. */
export type PublishedFile = {
  file: string;
  pages: number;
  size: number;
  sha256: string;
  edition: string;
  language: Language;
  release: string;
  /** Digest of the released figures. */
  released: string;
  /** Files of the site that its page asks for. */
  asks: string[];
  /** SHA-256 of all that decides its bytes (`inputsDigest`): where it is the same, the PDF need not be printed again. */
  inputs: string;
};

/** What was published, and all that decides its bytes besides the pages. */
export type Manifest = {
  files: PublishedFile[];
  browser: { version: string; flags: string[] };
  /** SHA-256 of each face by its PostScript name. */
  faces: Record<string, string>;
};

export type MadePdf = {
  bytes: Uint8Array;
  file: PublishedFile;
  problems: PublishProblem[];
  warnings: PublishProblem[];
};

/** The row of the manifest for a PDF. */
export function publishedFile(
  { pdf, edition, language, release, digest }: Publication,
  bytes: Uint8Array,
  { pages, asks, inputs }: Pick<PublishedFile, 'pages' | 'asks' | 'inputs'>,
): PublishedFile {
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  return { file: pdf, pages, size: bytes.length, sha256, edition, language, release, released: digest, asks, inputs };
}

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
