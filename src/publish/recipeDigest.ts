import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import type { Figure } from '../model/cell.ts';
import { browserFlags } from './openBrowser.ts';
import type { Face } from './readFaces.ts';

const root = resolve(import.meta.dirname, '../..');
/** This room and the rooms that it imports. */
const rooms = ['editions', 'figures', 'i18n', 'model', 'publish', 'table', 'terminal'];

/** What a run prints with and holds its PDFs to; `version` is the browser's. */
export type Recipe = { version: string; faces: Face[]; figures: Figure[] };

/** SHA-256 of all that decides PDFs beside their pages: browser, flags, faces, released figures, and the code itself. */
export async function recipeDigest({ version, faces, figures }: Recipe): Promise<string> {
  const hash = createHash('sha256');
  hash.update(JSON.stringify([version, browserFlags, faces.map(({ name, digest }) => [name, digest]), figures]));
  for (const path of await codeFiles()) hash.update(`\n${path}\n`).update(await readFile(join(root, path)));
  return hash.digest('hex');
}

async function codeFiles(): Promise<string[]> {
  const found = await Promise.all(
    rooms.map(async (room) =>
      (await readdir(join(root, 'src', room), { recursive: true })).map((name) => `src/${room}/${name}`),
    ),
  );
  return ['package-lock.json', ...found.flat().filter((path) => path.endsWith('.ts'))].toSorted();
}
