/** Checks figures and prose, then builds a site beside its folder and swaps it in. */
import { existsSync } from 'node:fs';
import { cp, readdir, rm } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { checkPress, checkSigning } from '../editions/checkMembers.ts';
import { editionProblems, readReports } from '../editions/readReports.ts';
import { bookOf, type Book } from '../figures/book.ts';
import { isAsReleased, readRelease } from '../figures/read.ts';
import { diskFailure } from '../files/whole.ts';
import { oldFolder, realFolder, restoreFolder, staleMinutes, swapIn, withLock } from '../files/swap.ts';
import type { Language } from '../model/language.ts';
import { checkProse, referenceProblems, releaseFacts } from '../narrative/prose.ts';
import { readPlan } from '../publish/plan/publication.ts';
import { formatPdfSize } from '../words/format/cell.ts';
import { formatExpected, formatProblem } from '../words/problems/formatProblem.ts';
import { fillText, strings, type StringKey } from '../words/strings.ts';
import { defaultCache, log } from './command.ts';
import { drawSite, moveFolder, type Crew, type DrawnSite } from './drawSite.ts';
import type { Twins } from './twins.ts';

const writtenProblems = { ...editionProblems, ...referenceProblems };

/** The folders of released figures, and of editions and prose. */
type ReportsToCheck = { released: string; reports: string; lang: Language };

/** Problems as lines to print; where it is refused, no site must be built. */
type ReportsCheck = { lines: string[]; isRefused: boolean };

export async function checkReports({ released, reports, lang }: ReportsToCheck): Promise<ReportsCheck> {
  const refuse = (key: 'site.notReleased' | 'site.changed' | 'site.failed', value: string): ReportsCheck => ({
    lines: [fillText(strings[lang][key], { value })],
    isRefused: true,
  });
  if (!existsSync(join(released, 'release.json'))) return refuse('site.notReleased', released);
  let book: Book;
  try {
    book = bookOf(await readRelease(released));
  } catch (error) {
    // A release writes well-formed files: someone changed them by hand.
    if (!(await isAsReleased(released).catch(() => true))) return refuse('site.changed', released);
    return refuse('site.failed', error instanceof Error ? error.message : String(error));
  }
  const folder = relative('', reports) || '.';
  const { prose, problems, editions, identity } = await readReports(folder, releaseFacts(book));
  // an edition with a problem is not among the editions
  const mustBeSigned = !book.release.draft && identity.sample === undefined && problems.length === 0;
  const { digest } = book.release;
  const unsigned = mustBeSigned
    ? [
        ...checkSigning(editions, folder, { digest, year: book.year }),
        ...checkPress({ editions, identity }, folder, book.year),
      ]
    : [];
  const all = [...problems, ...unsigned, ...checkProse(prose, book)];
  return {
    lines: all.map((problem) =>
      formatProblem({ ...problem, expected: formatExpected(problem, lang) }, writtenProblems, lang),
    ),
    isRefused: all.some(({ severity }) => severity === 'error'),
  };
}

/** `finish` works on the new site, which replaces `previous`, before anybody sees it, and returns an exit code. */
type SiteRun = ReportsToCheck & {
  out: string;
  /** Whether workbooks and Word documents are made, and whether those of `out` may be taken over. */
  twins: 'none' | 'new' | 'kept';
  /** Whether pictures to share are made with them. */
  isShared?: boolean;
  /** The path of the one that draws pictures. */
  browser?: string;
  /** Processes that were started to draw; others are where they are not given. */
  crew?: Crew;
  /** Where staff find the editions that are internal or embargoed: they never stand in the public site. */
  heldOut: string;
  finish?: (folder: string, previous: string) => Promise<number>;
  /** Instead of drawing here: puts a site that was drawn, with its twins, into the folder. */
  drawnElsewhere?: (folder: string) => Promise<DrawnSite>;
};

/** The exit code is 2 where a page cannot be drawn, else that of `finish`. */
export async function runSite(run: SiteRun): Promise<number> {
  const { released, reports, out, lang, twins, isShared = false, browser, crew, heldOut, finish, drawnElsewhere } = run;
  let hasRefused = false;
  let drawn: DrawnSite | undefined;
  const draw = async (folder: string): Promise<void> => {
    drawn = await drawnElsewhere?.(folder);
    if (drawn !== undefined) return;
    if (twins === 'none') {
      drawn = await drawSite({ released, reports, folder, ...(crew && { crew }) });
      return;
    }
    // without them the libraries of offices are not loaded
    const { makeTwins, writeTwins } = await import('./twins.ts');
    const pictures = { cache: defaultCache, log, ...(browser !== undefined && { browser }) };
    const previous = twins === 'kept' ? { previous: out } : {};
    const made = await makeTwins({ released, reports, pictures, isShared, ...previous });
    drawn = await drawSite({ released, reports, folder, files: made.list.files });
    await writeTwins(folder, made);
    logTwins(made, lang);
    hasRefused = made.list.refused.length > 0;
  };
  const make = async (folder: string): Promise<number> => {
    const code = await finished({ folder, previous: out, lang, draw, finish });
    return code === 0 && hasRefused ? 4 : code;
  };
  try {
    const code = await replaceSite({ out, lang, accepted: siteCodes, make });
    const heldCode = drawn === undefined ? 0 : await placeHeld(drawn, { out: heldOut, lang, finish });
    return code === 0 ? heldCode : code;
  } finally {
    await drawn?.dispose();
  }
}

/** With 3 the site is built without PDFs for want of a browser, with 4 without those that were refused. */
const siteCodes = [0, 3, 4];

type Work = {
  folder: string;
  previous: string;
  lang: Language;
  draw: (folder: string) => Promise<void>;
  finish?: SiteRun['finish'];
};

/** The exit code is 2 where it cannot be drawn, which is told. */
export async function finished({ folder, previous, lang, draw, finish }: Work): Promise<number> {
  try {
    await draw(folder);
  } catch (error) {
    if (diskFailure(error) !== undefined) throw error;
    const value = error instanceof Error ? error.message : String(error);
    log(fillText(strings[lang]['site.failed'], { value }));
    return 2;
  }
  return (await finish?.(folder, previous)) ?? 0;
}

/**
 * The editions that are internal or embargoed, in a folder of their own beside the pages for staff. What stands there of
 * an earlier run is taken away where nothing is held back any more.
 */
async function placeHeld({ held }: DrawnSite, { out, lang, finish }: Pick<SiteRun, 'out' | 'lang' | 'finish'>) {
  if (held === undefined) {
    if (isSite(out)) await rm(out, { recursive: true });
    return 0;
  }
  const { size: count } = new Set((await readPlan(held)).publications.map(({ edition }) => edition));
  log(fillText(strings[lang]['build.heldBack'], { count, folder: out }));
  const draw = (folder: string) => moveFolder(held, folder);
  const make = (folder: string) => finished({ folder, previous: out, lang, draw, finish });
  return replaceSite({ out, lang, accepted: siteCodes, make });
}

function logTwins({ list, isTakenOver }: Twins, lang: Language): void {
  const bytes = list.files.reduce((sum, { size }) => sum + size, 0);
  const words = strings[lang][isTakenOver ? 'build.workbooksKept' : 'build.workbooks'];
  for (const line of list.refused) log(line);
  log(fillText(words, { count: list.files.length, size: formatPdfSize(bytes) }));
}

/** `make` and `accepted` are those of `swapIn`; `marker` is a file that what may be replaced has. */
type Replacement = {
  out: string;
  lang: Language;
  accepted: number[];
  make: (folder: string) => Promise<number>;
  marker?: string;
};

/** Readers see the old site or the new one, whole. The exit code is 2 where `out` has files that are no site. */
export function replaceSite({ out, lang, accepted, make, marker }: Replacement): Promise<number> {
  return withSite({ out, lang }, async (site, logString) => {
    if (await isOurs(site, marker)) return swapIn(site, accepted, make);
    logString('site.notOurs');
    return 2;
  });
}

type SiteRework = { out: string; lang: Language; finish: (folder: string) => Promise<number> };

/** `finish` works on a copy of the site in `out` and returns an exit code; only with 0 or 4 the copy replaces it. */
export function reworkSite({ out, lang, finish }: SiteRework): Promise<number> {
  return withSite({ out, lang }, (site) => {
    // What is no site is not copied: `finish` reports what is missing.
    if (!isSite(site)) return finish(site);
    return swapIn(site, [0, 4], async (folder) => {
      await cp(site, folder, { recursive: true, preserveTimestamps: true });
      return finish(folder);
    });
  });
}

type StringLog = (key: StringKey) => void;

/**
 * Runs the job with the lock of `out`, after restoring what a killed run left of a swap. The job gets the real folder: a
 * link to it stays a link. The exit code is 2 where another run has the lock.
 */
async function withSite(
  { out, lang }: { out: string; lang: Language },
  job: (site: string, logString: StringLog) => Promise<number>,
): Promise<number> {
  const logString: StringLog = (key) => log(fillText(strings[lang][key], { value: out, minutes: staleMinutes }));
  const site = await realFolder(out);
  const code = await withLock(site, async () => {
    if (await restoreSite(site)) logString('site.restored');
    return job(site, logString);
  });
  if (code === undefined) logString('site.busy');
  return code ?? 2;
}

/** For a command that only reads the site: restores what a killed run left of a swap, unless a run is at work. */
export async function restoreBefore(out: string, lang: Language): Promise<void> {
  const site = await realFolder(out);
  if (!existsSync(oldFolder(site))) return;
  if (await withLock(site, () => restoreSite(site))) log(fillText(strings[lang]['site.restored'], { value: out }));
}

/** Puts the previous site back where a run was killed between the two renames of its swap; true where it did. */
export function restoreSite(out: string): Promise<boolean> {
  return restoreFolder(out, (folder) => isOurs(folder));
}

/** Whether a folder may be replaced whole: it does not exist, is empty, or is an earlier site. */
async function isOurs(out: string, marker?: string): Promise<boolean> {
  if (!existsSync(out)) return true;
  const entries = await readdir(out).catch(() => undefined);
  return entries !== undefined && (entries.length === 0 || isSite(out, marker));
}

function isSite(folder: string, marker = 'reports/publications.json'): boolean {
  return existsSync(join(folder, marker));
}
