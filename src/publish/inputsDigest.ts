import { createHash } from 'node:crypto';
import { emptyPlaces } from './emptyPlaces.ts';
import type { Press } from './press.ts';
import type { Publication } from './publication.ts';

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
