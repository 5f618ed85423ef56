/**
 * A face with the characters of one publication and no others, so that another publication never changes its bytes.
 *
 * Without U+2E80–2FDF, because the whole faces share glyphs between 户人月用民 and radicals, and a PDF would copy out
 * the radicals.
 */
import { createHash, randomUUID } from 'node:crypto';
import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import subsetFont from 'subset-font';
import type { Face } from './readFaces.ts';

/** Subsets that are being made: publications with the same characters wait for one. */
const underway = new Map<string, Promise<Uint8Array>>();

/** TrueType bytes; kept in `cache` by the digest of the face and the characters. */
export function subsetFace(face: Face, characters: string[], cache: string): Promise<Uint8Array> {
  const text = characters
    .filter((character) => !isRadical(character))
    .toSorted()
    .join('');
  const key = createHash('sha256').update(face.digest).update(text).digest('hex').slice(0, 32);
  const file = join(cache, 'faces', `${face.name}-${key}.ttf`);
  const made = underway.get(file) ?? keptOrMade(face, text, file).finally(() => underway.delete(file));
  underway.set(file, made);
  return made;
}

async function keptOrMade(face: Face, text: string, file: string): Promise<Uint8Array> {
  const kept = await readFile(file).catch(() => undefined);
  if (kept !== undefined) return kept;
  const bytes = await subsetFont(face.bytes, text, { targetFormat: 'truetype' });
  const scratch = join(file, '..', `.${randomUUID()}`);
  await mkdir(join(file, '..'), { recursive: true });
  try {
    await writeFile(scratch, bytes);
    await rename(scratch, file);
  } finally {
    await rm(scratch, { force: true });
  }
  return bytes;
}

function isRadical(character: string): boolean {
  return /[\u2e80-\u2fdf]/.test(character);
}
