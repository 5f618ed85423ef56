/** PDFs of an earlier run, taken over where the digest of all their inputs is the same. */
import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { readIfThere } from '../../files/whole.ts';
import { emptyPlaces } from '../page/places.ts';
import { publishedFile, type MadePdf, type PublishedFile } from '../plan/manifest.ts';
import type { Publication } from '../plan/publication.ts';
import type { Press } from './recipe.ts';

/** The PDF of an earlier run, where it is what its manifest says and would be made the same again. */
export async function takeOver(
  publication: Publication,
  press: Press,
  { folder, files }: Previous,
): Promise<MadePdf | undefined> {
  const row = files.find(({ file }) => file === publication.pdf);
  const bytes = row && (await readIfThere(join(folder, publication.pdf)));
  if (bytes === undefined || createHash('sha256').update(bytes).digest('hex') !== row?.sha256) return undefined;
  const inputs = await inputsDigest(publication, row.asks, press);
  return inputs === row.inputs
    ? { bytes, file: publishedFile(publication, bytes, row), problems: [], warnings: [] }
    : undefined;
}

/**
 * SHA-256 of all that decides the bytes of a PDF and whether it may be published: its row, its page and the files that
 * the page asks for, and what every PDF of the run is made with and held to.
 */
export async function inputsDigest(
  publication: Publication,
  asks: string[],
  { server, recipe }: Press,
): Promise<string> {
  const page = await server.read(`/${publication.page}`);
  const html = page === undefined ? null : emptyPlaces(Buffer.from(page).toString('utf8'));
  const files = await Promise.all(asks.map(async (path) => [path, digestOf(await server.read(`/${path}`))]));
  return digestOf(JSON.stringify([recipe, publication, html, files])) ?? '';
}

function digestOf(content: string | Uint8Array | undefined): string | null {
  return content === undefined ? null : createHash('sha256').update(content).digest('hex');
}

/** A built folder and the PDFs that its manifest names. */
export type Previous = { folder: string; files: PublishedFile[] };

/** What an earlier run published; nothing where there is no manifest, or one that is not well formed. */
export async function readPrevious(folder: string): Promise<Previous> {
  const bytes = await readIfThere(join(folder, 'reports', 'manifest.json'));
  return { folder, files: filesOf(bytes?.toString('utf8') ?? '{}').filter(isRow) };
}

function filesOf(text: string): unknown[] {
  try {
    const { files } = JSON.parse(text) as { files?: unknown };
    return Array.isArray(files) ? files : [];
  } catch {
    return [];
  }
}

function isRow(value: unknown): value is PublishedFile {
  const { file, sha256, inputs, pages, asks } = value as Partial<PublishedFile>;
  const isNamed = [file, sha256, inputs].every((text) => typeof text === 'string');
  return isNamed && Number.isInteger(pages) && Array.isArray(asks) && asks.every((path) => typeof path === 'string');
}
