/** Every publication made, two at a time, taken over where unchanged, tried again after a crash. */
import { TimeoutError } from 'puppeteer';
import { diskFailure } from '../files/diskFailure.ts';
import type { Language } from '../model/language.ts';
import type { Log } from '../model/log.ts';
import { error, type ProblemKind } from '../model/problem.ts';
import { formatProblem } from '../words/problems/formatProblem.ts';
import { fillText, strings } from '../words/strings.ts';
import { makePdf, pdfProblems, textOf } from './makePdf.ts';
import type { MadePdf } from './plan/manifest.ts';
import { programFault, type Publication, type PublishProblem } from './plan/publication.ts';
import type { Press } from './press.ts';
import { takeOver, type Previous } from './previous.ts';

export const printProblems = {
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
