/** The manifest of published PDFs, and writing it with them into the built site. */
import { readdir, rm, writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { sha256 } from '../../files/whole.ts';
import type { Language } from '../../model/language.ts';
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
  /** Files of the site that its page requests. */
  asks: string[];
  /** SHA-256 of all that decides its bytes (`inputsDigest`): where it is the same, the PDF need not be printed again. */
  inputs: string;
};

/** What was published, and what decides its bytes besides the pages. */
export type Manifest = {
  files: PublishedFile[];
  browser: { version: string; flags: string[] };
  /** SHA-256 of each face by its PostScript name. */
  faces: Record<string, string>;
};

export type MadePdf = { bytes: Uint8Array; file: PublishedFile };

/** The row of the manifest for a PDF. */
export function publishedFile(
  { pdf, edition, language, release, digest }: Publication,
  bytes: Uint8Array,
  { pages, asks, inputs }: Pick<PublishedFile, 'pages' | 'asks' | 'inputs'>,
): PublishedFile {
  return {
    file: pdf,
    pages,
    size: bytes.length,
    sha256: sha256(bytes),
    edition,
    language,
    release,
    released: digest,
    asks,
    inputs,
  };
}

/**
 * Writes PDFs, manifest and filled pages into a built site that nobody reads yet, and deletes PDFs that are no longer
 * published.
 */
export async function writeReports(
  dist: string,
  made: MadePdf[],
  manifest: Manifest,
  pages: Map<string, string>,
): Promise<void> {
  for (const { file, bytes } of made) await writeFile(join(dist, file.file), bytes);
  await writeFile(join(dist, 'reports/manifest.json'), `${JSON.stringify(manifest, null, 2)}\n`);
  for (const [path, html] of pages) await writeFile(join(dist, path), html);
  const published = new Set(made.map(({ file }) => basename(file.file)));
  for (const name of await readdir(join(dist, 'reports')))
    if (name.endsWith('.pdf') && !published.has(name)) await rm(join(dist, 'reports', name));
}
