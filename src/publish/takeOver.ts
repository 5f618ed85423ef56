import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { readIfThere } from '../files/readIfThere.ts';
import { inputsDigest } from './inputsDigest.ts';
import type { MadePdf } from './makePdf.ts';
import type { Press } from './press.ts';
import type { Publication } from './publication.ts';
import { publishedFile } from './publishedFile.ts';
import type { Previous } from './readPrevious.ts';

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
