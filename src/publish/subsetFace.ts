/**
 * A face with the characters of one publication and no others, so that another publication never changes its bytes.
 *
 * Without U+2E80–2FDF, because the whole faces share glyphs between 户人月用民 and radicals, and a PDF would copy out
 * the radicals.
 */
import { createHash, randomUUID } from 'node:crypto';
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import subsetFont from 'subset-font';
import type { Face } from './readFaces.ts';

/** TrueType bytes; kept in `cache` by the digest of the face and the characters. */
export async function subsetFace(face: Face, characters: string[], cache: string): Promise<Uint8Array> {
  const text = characters
    .filter((character) => !isRadical(character))
    .toSorted()
    .join('');
  const key = createHash('sha256').update(face.digest).update(text).digest('hex').slice(0, 32);
  const folder = join(cache, 'faces');
  const file = join(folder, `${face.name}-${key}.ttf`);
  const kept = await readFile(file).catch(() => undefined);
  if (kept !== undefined) return kept;
  const bytes = await subsetFont(face.bytes, text, { targetFormat: 'truetype' });
  await mkdir(folder, { recursive: true });
  const scratch = join(folder, `.${randomUUID()}`);
  await writeFile(scratch, bytes);
  await rename(scratch, file);
  return bytes;
}

function isRadical(character: string): boolean {
  return /[\u2e80-\u2fdf]/.test(character);
}
