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
  const rules = faces.map((face, index) => {
    const path = `/.faces/${publication.pdf}/${face.name}.ttf`;
    server.put(path, subsets[index]!);
    return `@font-face { font-family: '${face.family}'; font-weight: ${face.weight}; src: url('${server.origin}${path}') }`;
  });
  await page.addStyleTag({ content: `${rules.join('\n')}\n:root { font-synthesis: none }` });
  await page.evaluate(
    load,
    faces.map(({ family, weight }) => `${weight} 10px '${family}'`),
  );
  return missing(publication, characters, subsets);
}

/** Runs in the browser. Text in a margin box does not load a face by itself, and would print as Type 3. */
async function load(fonts: string[]): Promise<void> {
  const found = await Promise.all(fonts.map((font) => document.fonts.load(font, '一1')));
  const absent = fonts.filter((_, index) => found[index]?.length === 0);
  if (absent.length > 0) throw new Error(`missing face: ${absent.join(', ')}`);
}

function missing({ page, pdf }: Publication, { places }: PrintedCharacters, subsets: Uint8Array[]): PublishProblem[] {
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
