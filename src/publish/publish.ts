/** The conductor: from a built site to its PDFs, written only when every one passed its checks. */
import { readRelease } from '../figures/read.ts';
import type { Figure } from '../model/cell.ts';
import type { Language } from '../model/language.ts';
import type { Log } from '../model/log.ts';
import type { NoBrowser } from '../words/format/run.ts';
import { findBrowser } from './browser/findBrowser.ts';
import { browserFlags, type BrowserPath } from './browser/openBrowser.ts';
import { readOwnFaces } from './faces/faces.ts';
import { makePdfs } from './makePdfs.ts';
import { fillPlaces } from './page/places.ts';
import { writeReports, type MadePdf, type Manifest } from './plan/manifest.ts';
import type { PublishProblem } from './plan/problem.ts';
import { readPlan } from './plan/publication.ts';
import { withPress } from './press.ts';
import { readPrevious } from './reuse/previous.ts';
import type { Press } from './reuse/recipe.ts';

/** From the built site to its PDFs: nothing is written before every one of them was read back and held to its page. */

/**
 * `dist` is the built folder, which nobody reads yet, `released` the figures to hold it to, `reports` the folder of what
 * people decided, which may bring faces, `cache` a private folder that may be deleted, `browser` the path of a browser, `previous` a built folder whose PDFs are taken over where they would
 * be made the same again.
 */
export type PublishJob = {
  dist: string;
  released?: string;
  reports?: string;
  cache: string;
  browser?: string;
  previous?: string;
  lang?: Language;
  log: Log;
};

/** Published when there is a manifest; otherwise nothing was written, because of the problems or for want of a browser. */
export type PublishResult = { problems: PublishProblem[]; manifest?: Manifest; noBrowser?: NoBrowser };

export async function publish(job: PublishJob): Promise<PublishResult> {
  const { dist, released, reports, cache, browser: named, previous, lang: language = 'en', log } = job;
  const { publications, problems } = await readPlan(dist);
  if (problems.length > 0) return { problems };
  const own = reports === undefined ? { faces: [], problems: [] } : await readOwnFaces(reports);
  if (own.problems.length > 0) return own;

  const path = await usableBrowser(named, cache, log);
  if (path === undefined) return { problems: [], noBrowser: 'missing' };

  const result = await withPress(
    { ...job, path, figures: await figuresOf(released), own: own.faces },
    async (press) => {
      const earlier = previous === undefined ? {} : { previous: await readPrevious(previous) };
      const attempts = await makePdfs({ publications, press, language, log, ...earlier });
      const made = attempts.flatMap(({ pdf }) => pdf ?? []);
      const manifest = manifestOf(made, press);
      const filled = await fillPlaces(dist, manifest.files);

      const planned = new Set(publications.map(({ pdf }) => pdf));
      const found = [...attempts.flatMap(({ problems }) => problems), ...filled.problems.filter(isNotOf(planned))];
      if (found.length > 0) return { problems: found };

      await writeReports(dist, made, manifest, filled.pages);
      return { problems: [], manifest };
    },
  );
  return result ?? { problems: [], noBrowser: 'broken' };
}

/** A publication that failed has said so: the places for it need not. */
function isNotOf(planned: Set<string>): (problem: PublishProblem) => boolean {
  return ({ read }) => read === undefined || !planned.has(read);
}

async function figuresOf(released: string | undefined): Promise<Figure[] | undefined> {
  return released === undefined ? undefined : (await readRelease(released)).figures;
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

function manifestOf(made: MadePdf[], { browser, faces }: Press): Manifest {
  return {
    files: made.map(({ file }) => file),
    browser: { version: browser.version, flags: browserFlags },
    faces: Object.fromEntries(faces.map(({ name, digest }) => [name, digest])),
  };
}
