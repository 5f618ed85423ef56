/** What every PDF of a run is made with, and its digest: browser, faces, figures and code. */
import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import type { Figure } from '../../model/cell.ts';
import { browserFlags, type PrintBrowser } from '../browser/openBrowser.ts';
import type { LocalServer } from '../browser/startServer.ts';
import type { ReleasedFigures } from '../check/checks.ts';
import type { Face } from '../faces/faces.ts';

/** What every publication of a run is made with; `recipe` is the digest of it (`recipeDigest`). */
export type Press = {
  browser: PrintBrowser;
  server: LocalServer;
  faces: Face[];
  cache: string;
  recipe: string;
  released?: ReleasedFigures;
};

const root = resolve(import.meta.dirname, '../../..');

/** This room and the rooms that it imports. */
const rooms = ['editions', 'figures', 'files', 'intake', 'model', 'publish', 'words'];

/** What a run prints with and holds its PDFs to; `version` is the browser's. */
type Recipe = { version: string; faces: Face[]; figures: Figure[] };

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
