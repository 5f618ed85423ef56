/** A font face cut down to the characters of one publication. */
import { createHash } from 'node:crypto';
import { join } from 'node:path';
import subsetFont from 'subset-font';
import { cachedBytes } from '../../files/cachedBytes.ts';
import type { Face } from './faces.ts';

/**
 * A face with the characters of one publication and no others, so that another publication never changes its bytes.
 *
 * Without U+2E80–2FDF, because the whole faces share glyphs between 户人月用民 and radicals, and a PDF would copy out
 * the radicals.
 */

/** Subsets that are being made: publications with the same characters wait for one. */
const underway = new Map<string, Promise<Uint8Array>>();

/** TrueType bytes; kept in `cache` by the digest of the face and the characters. */
export function subsetFace(face: Face, characters: string[], cache: string): Promise<Uint8Array> {
  const text = characters
    .filter((character) => !isRadical(character))
    .toSorted()
    .join('');
  const key = createHash('sha256').update(face.digest).update(text).digest('hex').slice(0, 32);
  const file = join(cache, 'faces', `${face.name}-${key}.face`);
  const make = () => subsetFont(face.bytes, text, { targetFormat: 'truetype' });
  const made = underway.get(file) ?? cachedBytes(file, make).finally(() => underway.delete(file));
  underway.set(file, made);
  return made;
}

function isRadical(character: string): boolean {
  return /[\u2e80-\u2fdf]/.test(character);
}
