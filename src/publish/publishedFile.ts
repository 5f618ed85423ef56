import { createHash } from 'node:crypto';
import type { PublishedFile } from './manifest.ts';
import type { Publication } from './publication.ts';

/** The row of the manifest for a PDF. */
export function publishedFile(
  { pdf, edition, language, release, digest }: Publication,
  bytes: Uint8Array,
  { pages, asks, inputs }: Pick<PublishedFile, 'pages' | 'asks' | 'inputs'>,
): PublishedFile {
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  return { file: pdf, pages, size: bytes.length, sha256, edition, language, release, released: digest, asks, inputs };
}
