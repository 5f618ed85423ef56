/** From the built site to its PDFs: nothing is written before every one of them was read back and held to its page. */
import { readRelease } from '../figures/readRelease.ts';
import type { NoBrowser } from '../i18n/publishWords.ts';
import type { Released } from './checkPdf.ts';
import { fillPlaces } from './fillPlaces.ts';
import { findBrowser } from './findBrowser.ts';
import type { Log } from './log.ts';
import { makePdf, type MadePdf, type Press } from './makePdf.ts';
import type { Manifest } from './manifest.ts';
import { browserFlags, openBrowser, type PrintBrowser } from './openBrowser.ts';
import type { PublishProblem } from './problem.ts';
import { readFaces } from './readFaces.ts';
import { readPlan } from './readPlan.ts';
import type { Publication } from './publication.ts';
import { startServer } from './startServer.ts';
import { writeReports } from './writeReports.ts';
import type { BrowserPath } from './browserPath.ts';

/**
 * `dist` is the built folder, `released` the figures to hold it to, `cache` a private folder that may be deleted,
 * `browser` the path of a browser.
 */
export type PublishJob = { dist: string; released?: string; cache: string; browser?: string; log: Log };

/** Published when there is a manifest; otherwise nothing was written, because of the problems or for want of a browser. */
export type PublishResult = { problems: PublishProblem[]; manifest?: Manifest; noBrowser?: NoBrowser };

export async function publish(job: PublishJob): Promise<PublishResult> {
  const { dist, released, cache, browser: named, log } = job;
  const { publications, problems } = await readPlan(dist);
  if (problems.length > 0) return { problems };

  const path = await usableBrowser(named, cache, log);
  if (path === undefined) return { problems: [], noBrowser: 'missing' };

  const result = await withPress(dist, cache, path, log, async (press) => {
    const made = await makeAll(publications, { ...press, released: await figuresOf(released) }, log);
    const manifest = manifestOf(made, press);
    const filled = await fillPlaces(dist, manifest.files);

    const found = [...made.flatMap((pdf) => pdf.problems), ...filled.problems];
    if (found.length > 0) return { problems: found };

    await writeReports(dist, made, manifest, filled.pages);
    return { problems: [], manifest };
  });
  return result ?? { problems: [], noBrowser: 'broken' };
}

async function figuresOf(released: string | undefined): Promise<Released | undefined> {
  if (released === undefined) return undefined;
  const { figures } = await readRelease(released);
  const byId = new Map(figures.map((figure) => [figure.id, figure]));
  return (id) => byId.get(id);
}

/** A browser that is named and missing, or cannot be unpacked, is said and counts as none: the site stays. */
async function usableBrowser(named: string | undefined, cache: string, log: Log): Promise<BrowserPath | undefined> {
  try {
    return await findBrowser({ named, cache, log });
  } catch (error) {
    log(error instanceof Error ? error.message : String(error));
    return undefined;
  }
}

/** Undefined where the browser is there and does not start. */
async function withPress<T>(
  dist: string,
  cache: string,
  path: BrowserPath,
  log: Log,
  job: (press: Press) => Promise<T>,
): Promise<T | undefined> {
  const server = await startServer(dist);
  try {
    const faces = await readFaces();
    const browser = await startedBrowser(path, server.origin, log);
    if (browser === undefined) return undefined;
    try {
      return await job({ browser, server, faces, cache });
    } finally {
      await browser.close();
    }
  } finally {
    await server.close();
  }
}

async function startedBrowser(path: BrowserPath, origin: string, log: Log): Promise<PrintBrowser | undefined> {
  try {
    return await openBrowser(path, origin, log);
  } catch (error) {
    const [reason = ''] = (error instanceof Error ? error.message : String(error)).split('\n');
    log(`${path.executable}: ${reason}`);
    return undefined;
  }
}

/** One after another: four at once gain little and take much memory. */
async function makeAll(publications: Publication[], press: Press, log: Log): Promise<MadePdf[]> {
  const made: MadePdf[] = [];
  for (const publication of publications) {
    const pdf = await makePdf(publication, press);
    log(`${publication.pdf}: ${pdf.file.pages} p, ${pdf.file.size} B`);
    made.push(pdf);
  }
  return made;
}

function manifestOf(made: MadePdf[], { browser, faces }: Press): Manifest {
  return {
    files: made.map(({ file }) => file),
    browser: { version: browser.version, flags: browserFlags },
    faces: Object.fromEntries(faces.map(({ name, digest }) => [name, digest])),
  };
}
