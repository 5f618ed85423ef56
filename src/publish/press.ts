/** What every PDF of a run is made with, and its digest: server, faces, browser and code, open for one run. */
import { readFile } from 'node:fs/promises';
import { dirname, relative, resolve } from 'node:path';
import { sha256 } from '../files/whole.ts';
import type { Figure } from '../model/cell.ts';
import type { Log } from '../model/problem.ts';
import { browserFlags, lastingBrowser, openBrowser } from './browser/openBrowser.ts';
import type { BrowserPath, PrintBrowser } from './browser/openBrowser.ts';
import { startServer, type LocalServer } from './browser/startServer.ts';
import type { ReleasedFigures } from './check/released.ts';
import { readFaces, type Face } from './faces/faces.ts';

/** `figures` are the released ones that PDFs are compared with; a package may bring faces. */
type PressSettings = {
  dist: string;
  cache: string;
  path: BrowserPath;
  log: Log;
  figures: Figure[] | undefined;
  packageFaces: Face[];
};

/** Undefined where the browser does not start. */
export async function withPress<T>(
  { dist, cache, path, log, figures, packageFaces }: PressSettings,
  job: (press: Press) => Promise<T>,
): Promise<T | undefined> {
  const server = await startServer(dist);
  try {
    const faces = [...(await readFaces()), ...packageFaces];
    const browser = await startedBrowser(path, server.origin, log);
    if (browser === undefined) return undefined;
    try {
      const recipe = await recipeDigest({ version: browser.version, faces, figures: figures ?? [] });
      const byId = figures && Map.groupBy(figures, ({ id }) => id);
      const released = byId && ((id: string) => byId.get(id) ?? []);
      return await job({ browser, server, faces, cache, recipe, ...(released && { released }) });
    } finally {
      await browser.close();
    }
  } finally {
    await server.close();
  }
}

async function startedBrowser(path: BrowserPath, origin: string, log: Log): Promise<PrintBrowser | undefined> {
  try {
    return await lastingBrowser(() => openBrowser(path, origin, log));
  } catch (error) {
    const [reason = ''] = (error instanceof Error ? error.message : String(error)).split('\n');
    log(`${path.executable}: ${reason}`);
    return undefined;
  }
}

/** `recipe` is the digest of all that publications are made with (`recipeDigest`). */
export type Press = {
  browser: PrintBrowser;
  server: LocalServer;
  faces: Face[];
  cache: string;
  recipe: string;
  released?: ReleasedFigures;
};

/** SHA-256 of all that decides PDFs beside their pages: browser, faces, released figures, and the code with its packages. */
export async function recipeDigest({
  version,
  faces,
  figures,
}: {
  version: string;
  faces: Face[];
  figures: Figure[];
}): Promise<string> {
  const prints = faces.map(({ name, digest }) => [name, digest]);
  const code = await codeDigest(resolve(import.meta.dirname, 'publish.ts'));
  const packages = await readFile(resolve(import.meta.dirname, '../../package-lock.json'));
  return sha256(JSON.stringify([version, browserFlags, prints, figures, code, sha256(packages)]));
}

/** SHA-256 of a module and of all that it imports; packages are apart (`package-lock.json`). */
export async function codeDigest(entry: string): Promise<string> {
  const texts = new Map<string, string>();
  const visit = async (path: string): Promise<void> => {
    if (texts.has(path)) return;
    texts.set(path, '');
    const text = await readFile(path, 'utf8');
    texts.set(path, text);
    await Promise.all(relativeImports(text).map((target) => visit(resolve(dirname(path), target))));
  };
  await visit(entry);
  const modules = [...texts].map(([path, text]) => [relative(dirname(entry), path), sha256(text)]);
  return sha256(JSON.stringify(modules.toSorted(([a = ''], [b = '']) => (a < b ? -1 : 1))));
}

/** Imports and re-exports with a value, not those of types alone, which no code is run for. */
const statement = /^\s*(?:import|export)\s+(?!type\s)(?:[^;'"]*?\sfrom\s+)?['"](\.[^'"]+)['"]/gm;
const dynamicImport = /\bimport\(\s*['"](\.[^'"]+)['"]/g;

function relativeImports(text: string): string[] {
  return [...text.matchAll(statement), ...text.matchAll(dynamicImport)].flatMap(([, target]) => target ?? []);
}
