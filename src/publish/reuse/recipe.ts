/** What every PDF of a run is made with, and its digest: browser, faces, figures and code. */
import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { sha256 } from '../../files/whole.ts';
import type { Figure } from '../../model/cell.ts';
import { browserFlags, type PrintBrowser } from '../browser/openBrowser.ts';
import type { LocalServer } from '../browser/startServer.ts';
import type { ReleasedFigures } from '../check/writings.ts';
import type { Face } from '../faces/faces.ts';
import { codeDigest } from './modules.ts';

/** What every publication of a run is made with; `recipe` is the digest of it (`recipeDigest`). */
export type Press = {
  browser: PrintBrowser;
  server: LocalServer;
  faces: Face[];
  cache: string;
  recipe: string;
  released?: ReleasedFigures;
};

/** `version` is that of the browser, `figures` those that PDFs are compared with. */
type Recipe = { version: string; faces: Face[]; figures: Figure[] };

/** SHA-256 of all that decides PDFs beside their pages: browser, faces, released figures, and the code with its packages. */
export async function recipeDigest({ version, faces, figures }: Recipe): Promise<string> {
  const prints = faces.map(({ name, digest }) => [name, digest]);
  const code = await codeDigest(resolve(import.meta.dirname, '../publish.ts'));
  const packages = await readFile(resolve(import.meta.dirname, '../../../package-lock.json'));
  return sha256(JSON.stringify([version, browserFlags, prints, figures, code, sha256(packages)]));
}
