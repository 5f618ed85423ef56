/** PDFs of an earlier run, taken over where the digest of all their inputs is the same. */
import { join } from 'node:path';
import { readIfThere, sha256 } from '../files/whole.ts';
import { emptyPlaces, publishedFile, type MadePdf, type PublishedFile } from './plan/manifest.ts';
import type { Publication } from './plan/publication.ts';
import type { Press } from './press.ts';

/** Undefined where the digest is not that of the manifest, or the PDF would be made otherwise now. */
export async function takeOver(
  publication: Publication,
  press: Press,
  { folder, files }: Previous,
): Promise<MadePdf | undefined> {
  const row = files.find(({ file }) => file === publication.pdf);
  const bytes = row && (await readIfThere(join(folder, publication.pdf)));
  if (bytes === undefined || sha256(bytes) !== row?.sha256) return undefined;
  const inputs = await inputsDigest(publication, row.asks, press);
  return inputs === row.inputs ? { bytes, file: publishedFile(publication, bytes, row) } : undefined;
}

/**
 * SHA-256 of all that decides the bytes of a PDF and whether it may be published: its row in the plan, its page, the
 * files that the page requests, and the recipe of the run.
 */
export async function inputsDigest(
  publication: Publication,
  asks: string[],
  { server, recipe }: Press,
): Promise<string> {
  const page = await server.read(`/${publication.page}`);
  const html = page === undefined ? null : emptyPlaces(Buffer.from(page).toString('utf8'));
  const digestOf = async (path: string) => {
    const content = await server.read(`/${path}`);
    return [path, content === undefined ? null : sha256(content)];
  };
  const files = await Promise.all(asks.map(digestOf));
  return sha256(JSON.stringify([recipe, publication, html, files]));
}

export type Previous = { folder: string; files: PublishedFile[] };

/** The PDFs of an earlier run; none where there is no manifest or none that is well formed. */
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
  const { file, sha256, inputs, pages, asks, notices } = value as Partial<PublishedFile>;
  const isNamed = [file, sha256, inputs].every((text) => typeof text === 'string');
  const isListed = Array.isArray(asks) && asks.every((path) => typeof path === 'string');
  return isNamed && Number.isInteger(pages) && isListed && Array.isArray(notices);
}
