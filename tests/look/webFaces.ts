import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { LocalServer } from '../../src/publish/browser/startServer.ts';
import { readFaces, subsetFace } from '../../src/publish/faces/faces.ts';
import type { PageToSee } from './pagesToSee.ts';

/** Style rules that give pages the faces of the prints: the machine that looks may have no Chinese font. */
export async function webFaces(dist: string, pages: PageToSee[], server: LocalServer, cache: string): Promise<string> {
  const texts = await Promise.all(pages.map(({ path }) => readFile(join(dist, path), 'utf8')));
  const characters = [...new Set(texts.join(''))];
  const faces = await readFaces();
  const rules = faces.map(async (face) => {
    const path = `/.look/${face.name}.ttf`;
    server.put(path, await subsetFace(face, characters, cache));
    return `@font-face { font-family: '${face.family}'; font-weight: ${face.weight}; src: url('${path}') }`;
  });
  return (await Promise.all(rules)).join('\n');
}
