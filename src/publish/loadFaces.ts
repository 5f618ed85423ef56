import type { Page } from 'puppeteer';
import type { PublishProblem } from './problem.ts';
import { faceCharacters } from './faceCharacters.ts';
import { printedCharacters, type PrintedCharacters } from './printedCharacters.ts';
import type { Publication } from './publication.ts';
import type { Face } from './readFaces.ts';
import type { LocalServer } from './startServer.ts';
import { subsetFace } from './subsetFace.ts';

/** Gives the page the faces for what it prints, and waits for them; a character that none of them has is a problem. */
export async function loadFaces(
  page: Page,
  publication: Publication,
  faces: Face[],
  server: LocalServer,
  cache: string,
): Promise<PublishProblem[]> {
  const characters = await printedCharacters(page);
  const subsets = await Promise.all(faces.map((face) => subsetFace(face, characters.all, cache)));
  await page.addStyleTag({ content: ':root { font-synthesis: none }' });
  for (const [index, face] of faces.entries()) {
    const path = `/.faces/${publication.pdf}/${face.name}.ttf`;
    server.put(path, subsets[index]!);
    await loadFace(page, face, server.origin + path);
  }
  return missingCharacters(publication, characters, subsets);
}

/**
 * One face after the other: Chrome writes fonts into a PDF in the order in which they came, and faces that load at once
 * come in any order.
 */
async function loadFace(page: Page, { family, weight }: Face, url: string): Promise<void> {
  const content = `@font-face { font-family: '${family}'; font-weight: ${weight}; src: url('${url}') }`;
  await page.addStyleTag({ content });
  await page.evaluate(load, `${weight} 10px '${family}'`);
}

/** Runs in the browser. Text in a margin box does not load a face by itself, and would print as Type 3. */
async function load(font: string): Promise<void> {
  const found = await document.fonts.load(font, '一1');
  if (found.length === 0) throw new Error(`missing face: ${font}`);
}

function missingCharacters(
  { page, pdf }: Publication,
  { places }: PrintedCharacters,
  subsets: Uint8Array[],
): PublishProblem[] {
  const had = subsets.map(faceCharacters);
  return [...places]
    .filter(([character]) => !had.some((set) => set.has(character)))
    .map(([character, place]) => ({
      code: 'character-missing',
      file: pdf,
      place: `${page} “${place}”`,
      read: codePoint(character),
    }));
}

function codePoint(character: string): string {
  const code = character.codePointAt(0) ?? 0;
  return `${character} (U+${code.toString(16).toUpperCase().padStart(4, '0')})`;
}
