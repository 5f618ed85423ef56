/** Every publication made, two at a time, taken over where unchanged, tried again after a crash. */
import { TimeoutError } from 'puppeteer';
import { diskFailure } from '../files/diskFailure.ts';
import type { Language } from '../model/language.ts';
import type { Log } from '../model/log.ts';
import { formatProblem } from '../words/problems/formatProblem.ts';
import { publishWords } from '../words/problems/publish.ts';
import { fillText, strings } from '../words/strings.ts';
import { makePdf } from './makePdf.ts';
import type { MadePdf } from './plan/manifest.ts';
import type { PublishProblem } from './plan/problem.ts';
import type { Publication } from './plan/publication.ts';
import { takeOver, type Previous } from './reuse/previous.ts';
import type { Press } from './reuse/recipe.ts';

/** `previous` is what may be taken over where it would be made the same again. */
type PdfsToMake = {
  publications: Publication[];
  press: Press;
  language: Language;
  log: Log;
  previous?: Previous;
};

/** Two pages at a time: four gain little and take much memory. */
const pagesAtOnce = 2;

/** Every publication, tried; results and lines come in the order of the list, whichever page is ready first. */
export async function makePdfs({ publications, press, language, log, previous }: PdfsToMake): Promise<Attempt[]> {
  const attempt = async (publication: Publication): Promise<Attempt> => {
    const pdf = previous && (await takeOver(publication, press, previous));
    if (pdf === undefined) return attemptPdf(publication, press, language);
    const line = fillText(strings[language]['publish.unchanged'], { file: publication.pdf });
    return { pdf, problems: [], lines: [line] };
  };
  const attempts = pooledResults(publications, pagesAtOnce, attempt);
  try {
    for (const tried of attempts) for (const line of (await tried).lines) log(line);
    return await Promise.all(attempts);
  } finally {
    await Promise.allSettled(attempts);
  }
}

/** A publication that was tried, with what is said of it; without a PDF where it could not be printed. */
export type Attempt = { pdf?: MadePdf; problems: PublishProblem[]; lines: string[] };

/**
 * Prints a publication; where the browser or its page crashes once more, and then no more. What goes wrong is a problem
 * of this publication, so that the others are tried. Throws where the disk is full: that is no matter of a page.
 */
export async function attemptPdf(publication: Publication, press: Press, language: Language): Promise<Attempt> {
  try {
    return madeAttempt(await makePdf(publication, press), [], language);
  } catch (error) {
    if (!isCrash(error, press)) return failedAttempt(error, publication, press);
  }
  const lines = [fillText(strings[language]['publish.again'], { file: publication.pdf })];
  try {
    return madeAttempt(await makePdf(publication, press), lines, language);
  } catch (error) {
    return { ...failedAttempt(error, publication, press), lines };
  }
}

function madeAttempt(pdf: MadePdf, before: string[], language: Language): Attempt {
  const { file, pages, size } = pdf.file;
  const warnings = pdf.warnings.map((warning) =>
    formatProblem({ ...warning, severity: 'notice' }, publishWords, language),
  );
  return { pdf, problems: pdf.problems, lines: [...before, `${file}: ${pages} p, ${size} B`, ...warnings] };
}

function failedAttempt(error: unknown, { pdf, page }: Publication, press: Press): Attempt {
  if (diskFailure(error) !== undefined) throw error;
  const code = isCrash(error, press) ? 'print-crashed' : error instanceof TimeoutError ? 'print-late' : 'print-failed';
  const [read = ''] = textOf(error).split('\n');
  return { problems: [{ code, file: pdf, place: page, read }], lines: [] };
}

/** The page's process is gone, or the browser's. */
function isCrash(error: unknown, { browser }: Press): boolean {
  return !browser.isOpen() || /crashed|Target closed|Session closed|Connection closed|detached/.test(textOf(error));
}

function textOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

/** Runs a job for each item, so many at a time; the results stand in the order of the items. */
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
