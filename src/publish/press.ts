import type { ReleasedFigures } from './checkPdf.ts';
import type { PrintBrowser } from './openBrowser.ts';
import type { Face } from './readFaces.ts';
import type { LocalServer } from './startServer.ts';

/** What every publication of a run is made with; `recipe` is the digest of it (`recipeDigest`). */
export type Press = {
  browser: PrintBrowser;
  server: LocalServer;
  faces: Face[];
  cache: string;
  recipe: string;
  released?: ReleasedFigures;
};
