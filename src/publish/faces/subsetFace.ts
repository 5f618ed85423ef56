/** A font face reduced to the characters of one publication, so that no other publication changes its bytes. */
import { join } from 'node:path';
import subsetFont from 'subset-font';
import { cachedBytes, sha256 } from '../../files/whole.ts';
import type { Face } from './faces.ts';

/** Subsets that are being made: publications with the same characters share one. */
const underway = new Map<string, Promise<Uint8Array>>();

/** TrueType bytes, cached by the digest of the face and of the characters. */
export function subsetFace(face: Face, characters: string[], cache: string): Promise<Uint8Array> {
  const text = characters
    .filter((character) => !isRadical(character))
    .toSorted()
    .join('');
  const key = sha256(face.digest + text).slice(0, 32);
  const file = join(cache, 'faces', `${face.name}-${key}.face`);
  const make = () => subsetFont(face.bytes, text, { targetFormat: 'truetype' });
  const made = underway.get(file) ?? cachedBytes(file, make).finally(() => underway.delete(file));
  underway.set(file, made);
  return made;
}

/** The faces share glyphs between 户人月用民 and radicals, and a PDF would copy out the radicals. */
function isRadical(character: string): boolean {
  return /[\u2e80-\u2fdf]/.test(character);
}
