/** The conductor: from a built site to its PDFs; one that fails a check of truth is left out and named. */
import { bookOf } from '../figures/book.ts';
import { readRelease } from '../figures/read.ts';
import type { Language } from '../model/language.ts';
import type { Log } from '../model/log.ts';
import type { ProblemKind } from '../model/problem.ts';
import type { NoBrowser } from '../words/format/run.ts';
import { findBrowser } from './browser/findBrowser.ts';
import { browserFlags, type BrowserPath } from './browser/openBrowser.ts';
import { faceProblems, readPackageFaces, type FaceFile } from './faces/faces.ts';
import { makePdfs, printProblems } from './makePdfs.ts';
import { fillPlaces, placeProblems, readWorkbooks, writeReports, type Manifest } from './plan/manifest.ts';
import { planProblems, readPlan, type PublishProblem } from './plan/publication.ts';
import { withPress } from './press.ts';
import { readPrevious } from './previous.ts';

export const publishProblems = {
  ...planProblems,
  ...faceProblems,
  ...printProblems,
  ...placeProblems,
} satisfies Record<string, ProblemKind>;

export type PublishJob = {
  /** The built folder, which nobody reads yet. */
  dist: string;
  /** The folder of released figures that the PDFs are compared with. */
  released?: string;
  faces?: FaceFile[];
  /** A private folder that may be deleted. */
  cache: string;
  /** A path. */
  browser?: string;
  /** A built folder whose PDFs are taken over where they would be made the same again. */
  previous?: string;
  lang?: Language;
  log: Log;
};

/** Without a manifest nothing was written. `notices` keep no publication back. */
export type PublishResult = {
  problems: PublishProblem<keyof typeof publishProblems>[];
  notices?: PublishProblem<keyof typeof publishProblems>[];
  manifest?: Manifest;
  noBrowser?: NoBrowser;
};

export async function publish(job: PublishJob): Promise<PublishResult> {
  const { dist, released, faces = [], cache, browser: named, previous, lang: language = 'en', log } = job;
  const { publications, problems } = await readPlan(dist);
  if (problems.length > 0) return { problems };
  const packageFaces = await readPackageFaces(faces);
  if (packageFaces.problems.length > 0) return { problems: packageFaces.problems };

  const path = await usableBrowser(named, cache, log);
  if (path === undefined) return { problems: [], noBrowser: 'missing' };

  const figures = released === undefined ? undefined : bookOf(await readRelease(released)).figures;
  const result = await withPress(
    { dist, cache, path, log, figures, packageFaces: packageFaces.faces },
    async (press): Promise<PublishResult> => {
      const earlier = previous === undefined ? {} : { previous: await readPrevious(previous) };
      const attempts = await makePdfs({ publications, press, language, log, ...earlier });
      const made = attempts.flatMap(({ pdf, problems }) => (problems.length === 0 ? (pdf ?? []) : []));
      const workbooks = await readWorkbooks(dist);
      const manifest: Manifest = {
        files: made.map(({ file }) => file),
        browser: { version: press.browser.version, flags: browserFlags },
        faces: Object.fromEntries(press.faces.map(({ name, digest }) => [name, digest])),
        ...(workbooks !== undefined && { workbooks }),
      };
      const planned = publications.map(({ pdf }) => pdf);
      const filled = await fillPlaces(dist, manifest.files, planned);
      await writeReports(dist, made, manifest, filled.pages);
      const problems = [...attempts.flatMap((attempt) => attempt.problems), ...filled.problems];
      return { problems, notices: attempts.flatMap(({ warnings }) => warnings), manifest };
    },
  );
  return result ?? { problems: [], noBrowser: 'broken' };
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
