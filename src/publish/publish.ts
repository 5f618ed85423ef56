/** The conductor: from a built site to its PDFs, written only when every one passed its checks. */
import { readRelease } from '../figures/read.ts';
import type { Figure } from '../model/cell.ts';
import type { Language } from '../model/language.ts';
import type { Log } from '../model/log.ts';
import type { ProblemKind } from '../model/problem.ts';
import type { NoBrowser } from '../words/format/run.ts';
import { findBrowser } from './browser/findBrowser.ts';
import { browserFlags, type BrowserPath } from './browser/openBrowser.ts';
import { faceProblems, readPackageFaces, type FaceFile } from './faces/faces.ts';
import { makePdfs, printProblems } from './makePdfs.ts';
import { fillPlaces, placeProblems, writeReports, type MadePdf, type Manifest } from './plan/manifest.ts';
import { planProblems, readPlan, type PublishProblem } from './plan/publication.ts';
import { withPress, type Press } from './press.ts';
import { readPrevious } from './previous.ts';

/** Everything that can be wrong with publications. */
export const publishProblems = {
  ...planProblems,
  ...faceProblems,
  ...printProblems,
  ...placeProblems,
} satisfies Record<string, ProblemKind>;

type PublishCode = keyof typeof publishProblems;

export type PublishJob = {
  /** The built folder, which nobody reads yet. */
  dist: string;
  /** The folder of released figures that the PDFs are compared with. */
  released?: string;
  /** Faces that the package brings. */
  faces?: FaceFile[];
  /** A private folder that may be deleted. */
  cache: string;
  /** The path of the browser to print with. */
  browser?: string;
  /** A built folder whose PDFs are taken over where they would be made the same again. */
  previous?: string;
  lang?: Language;
  log: Log;
};

/** With a manifest where the PDFs were published; otherwise nothing was written. */
export type PublishResult = { problems: PublishProblem<PublishCode>[]; manifest?: Manifest; noBrowser?: NoBrowser };

export async function publish(job: PublishJob): Promise<PublishResult> {
  const { dist, released, faces = [], cache, browser: named, previous, lang: language = 'en', log } = job;
  const { publications, problems } = await readPlan(dist);
  if (problems.length > 0) return { problems };
  const packageFaces = await readPackageFaces(faces);
  if (packageFaces.problems.length > 0) return { problems: packageFaces.problems };

  const path = await usableBrowser(named, cache, log);
  if (path === undefined) return { problems: [], noBrowser: 'missing' };

  const result = await withPress(
    { dist, cache, path, log, figures: await figuresOf(released), packageFaces: packageFaces.faces },
    async (press): Promise<PublishResult> => {
      const earlier = previous === undefined ? {} : { previous: await readPrevious(previous) };
      const attempts = await makePdfs({ publications, press, language, log, ...earlier });
      const made = attempts.flatMap(({ pdf }) => pdf ?? []);
      const manifest = manifestOf(made, press);
      const filled = await fillPlaces(dist, manifest.files);

      const planned = new Set(publications.map(({ pdf }) => pdf));
      const failures = [...attempts.flatMap(({ problems }) => problems), ...filled.problems.filter(isNotOf(planned))];
      if (failures.length > 0) return { problems: failures };

      await writeReports(dist, made, manifest, filled.pages);
      return { problems: [], manifest };
    },
  );
  return result ?? { problems: [], noBrowser: 'broken' };
}

/** A place for a publication that failed is no problem of its own. */
function isNotOf(planned: Set<string>): (problem: PublishProblem) => boolean {
  return ({ read }) => read === undefined || !planned.has(read);
}

async function figuresOf(released: string | undefined): Promise<Figure[] | undefined> {
  return released === undefined ? undefined : (await readRelease(released)).figures;
}

/** Undefined, with a line in the log, where the browser named is missing or the pinned one cannot be unpacked. */
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
