import type { Figure } from '../model/cell.ts';
import type { BrowserPath } from './browserPath.ts';
import { lastingBrowser } from './lastingBrowser.ts';
import type { Log } from './log.ts';
import { openBrowser, type PrintBrowser } from './openBrowser.ts';
import type { Press } from './press.ts';
import { readFaces, type Face } from './readFaces.ts';
import { recipeDigest } from './recipeDigest.ts';
import { startServer } from './startServer.ts';

/** `figures` are what was released, where PDFs are held to it; `own` the faces that the package brings. */
export type Workshop = {
  dist: string;
  cache: string;
  path: BrowserPath;
  log: Log;
  figures: Figure[] | undefined;
  own: Face[];
};

/** Server, faces and browser for one job. Undefined where the browser is there and does not start. */
export async function withPress<T>(
  { dist, cache, path, log, figures, own }: Workshop,
  job: (press: Press) => Promise<T>,
): Promise<T | undefined> {
  const server = await startServer(dist);
  try {
    const faces = [...(await readFaces()), ...own];
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
