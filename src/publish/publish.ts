/** Every publication made, two at a time, taken over where unchanged, tried again after a crash. */
import { TimeoutError } from 'puppeteer';
import { bookOf, releasedFigures } from '../figures/book.ts';
import { readRelease } from '../figures/read.ts';
import { diskFailure } from '../files/whole.ts';
import type { Language } from '../model/language.ts';
import type { Log } from '../model/problem.ts';
import { error, type ProblemKind } from '../model/problem.ts';
import type { NoBrowser } from '../words/format/run.ts';
import { formatProblem } from '../words/problems/formatProblem.ts';
import { fillText, strings } from '../words/strings.ts';
import { findBrowser } from './browser/findBrowser.ts';
import { browserFlags, type BrowserPath } from './browser/openBrowser.ts';
import { type FaceFile, faceProblems, readPackageFaces } from './faces/faces.ts';
import { makePdf, pdfProblems, type Previous, readPrevious, takeOver, textOf } from './makePdf.ts';
import { fillPlaces, placeProblems, readWorkbooks, writeReports } from './plan/manifest.ts';
import type { MadePdf, Manifest } from './plan/manifest.ts';
import { planProblems, programFault, type Publication, type PublishProblem, readPlan } from './plan/publication.ts';
import { type Press, withPress } from './press.ts';

const printProblems = {
  ...pdfProblems,
  'print-crashed': error({
    'zh-CN': { fact: '打印时浏览器两次崩溃', remedy: '关闭其他程序腾出内存后再运行，或换用其他浏览器（--browser）' },
    en: {
      fact: 'the browser crashed twice while printing',
      remedy: 'free some memory and run again, or name another browser (--browser)',
    },
  }),
  'print-late': error({
    'zh-CN': { fact: '打印超过时限', remedy: '机器空闲时再运行；仍超时则检查网页是否过长' },
    en: {
      fact: 'printing took longer than it may',
      remedy: 'run again on an idle machine; else see what makes it slow',
    },
  }),
  'print-failed': programFault({ 'zh-CN': '没有印成', en: 'it could not be printed' }),
} satisfies Record<string, ProblemKind>;

type PdfsToMake = { publications: Publication[]; press: Press; language: Language; log: Log; previous?: Previous };

/** Four gain little and take much memory. */
const pagesAtOnce = 2;

/** Tries every publication; results and lines come in the order of the list. */
export async function makePdfs({ publications, press, language, log, previous }: PdfsToMake): Promise<Attempt[]> {
  const attempt = async (publication: Publication): Promise<Attempt> => {
    const pdf = previous && (await takeOver(publication, press, previous));
    if (pdf === undefined) return attemptPdf(publication, press, language);
    const line = fillText(strings[language]['publish.unchanged'], { file: publication.pdf });
    const told = pdf.file.notices.map((notice) => ({ ...notice, file: publication.pdf }));
    const warnings = told.filter((notice): notice is PrintProblem => Object.hasOwn(printProblems, notice.code));
    return { pdf, problems: [], warnings, lines: [line, ...linesOfNotices(warnings, language)] };
  };
  const attempts = pooledResults(publications, pagesAtOnce, attempt);
  try {
    for (const result of attempts) for (const line of (await result).lines) log(line);
    return await Promise.all(attempts);
  } finally {
    await Promise.allSettled(attempts);
  }
}

type PrintProblem = PublishProblem<keyof typeof printProblems>;

/** A publication that was tried, and lines for the log; without a PDF where it could not be printed. */
export type Attempt = { pdf?: MadePdf; problems: PrintProblem[]; warnings: PrintProblem[]; lines: string[] };

/**
 * Prints a publication, once again where the browser or its page crashes. A failure is a problem of this publication, so
 * that the others are tried. Throws where the disk fails.
 */
export async function attemptPdf(
  publication: Publication,
  press: Press,
  language: Language,
  isAgain = false,
): Promise<Attempt> {
  const { pdf: file, page: place } = publication;
  const lines = isAgain ? [fillText(strings[language]['publish.again'], { file })] : [];
  try {
    const { pdf, problems, warnings } = await makePdf(publication, press);
    lines.push(`${file}: ${pdf.file.pages} p, ${pdf.file.size} B`, ...linesOfNotices(warnings, language));
    return { pdf, problems, warnings, lines };
  } catch (error) {
    const isCrashed = isCrash(error, press);
    if (isCrashed && !isAgain) return attemptPdf(publication, press, language, true);
    if (diskFailure(error) !== undefined) throw error;
    const code = isCrashed ? 'print-crashed' : error instanceof TimeoutError ? 'print-late' : 'print-failed';
    const [read = ''] = textOf(error).split('\n');
    return { problems: [{ code, file, place, read }], warnings: [], lines };
  }
}

function linesOfNotices(warnings: PrintProblem[], language: Language): string[] {
  return warnings.map((warning) => formatProblem(warning, printProblems, language));
}

/** Whether the process of the page or of the browser has ended. */
function isCrash(error: unknown, { browser }: Press): boolean {
  return !browser.isOpen() || /crashed|Target closed|Session closed|Connection closed|detached/.test(textOf(error));
}

/** Runs a job for each item, `width` at a time; the results are in the order of the items. */
export function pooledResults<T, R>(items: T[], width: number, job: (item: T) => Promise<R>): Promise<R>[] {
  const results = items.map(() => Promise.withResolvers<R>());
  for (const { promise } of results) promise.catch(() => {});
  const left = items.entries();
  const work = async (): Promise<void> => {
    for (const [index, item] of left) await job(item).then(results[index]?.resolve, results[index]?.reject);
  };
  for (let lane = 0; lane < width; lane++) void work();
  return results.map(({ promise }) => promise);
}

/** The conductor: from a built site to its PDFs; one that fails a check of truth is left out and named. */
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

  const figures = released === undefined ? undefined : releasedFigures(bookOf(await readRelease(released)));
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
