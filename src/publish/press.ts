/** Server, faces and browser, opened for one run of publish and closed after it. */
import type { Figure } from '../model/cell.ts';
import type { Log } from '../model/log.ts';
import { lastingBrowser, openBrowser, type BrowserPath, type PrintBrowser } from './browser/openBrowser.ts';
import { startServer } from './browser/startServer.ts';
import { readFaces, type Face } from './faces/faces.ts';
import { recipeDigest, type Press } from './reuse/recipe.ts';

/** `figures` are the released ones that PDFs are compared with. */
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
      const byId = figures && new Map(figures.map((figure) => [figure.id, figure]));
      return await job({ browser, server, faces, cache, recipe, ...(byId && { released: (id) => byId.get(id) }) });
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
