/** Every publication made, two at a time, taken over where unchanged, tried again after a crash. */
import { TimeoutError, type Page } from 'puppeteer';
import { diskFailure } from '../files/diskFailure.ts';
import type { Language } from '../model/language.ts';
import type { Log } from '../model/log.ts';
import { error, type ProblemKind } from '../model/problem.ts';
import { formatProblem } from '../words/problems/formatProblem.ts';
import { fillText, strings } from '../words/strings.ts';
import { checkPdf, checkProblems } from './check/checks.ts';
import { characterProblems, loadFaces } from './faces/loadFaces.ts';
import { widestElement } from './page/overflow.ts';
import { flushLineStarts, preparePage, raggedWhereLoose } from './page/preparePage.ts';
import { finishPdf } from './pdf/finish.ts';
import { printPublication } from './pdf/print.ts';
import { publishedFile, type MadePdf } from './plan/manifest.ts';
import type { Publication, PublishProblem } from './plan/publication.ts';
import type { Press } from './press.ts';
import { inputsDigest, takeOver, type Previous } from './previous.ts';

export const printProblems = {
  ...checkProblems,
  ...characterProblems,
  'page-threw': error({
    'zh-CN': { fact: '网页脚本出错，内容可能不全', remedy: '改正网页脚本，再重新生成' },
    en: {
      fact: 'a script of the page failed, and the page may be incomplete',
      remedy: 'mend the script and build again',
    },
  }),
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
  'print-failed': error({
    'zh-CN': { fact: '没有印成', remedy: '按读到的原因改正网页后重新生成' },
    en: { fact: 'it could not be printed', remedy: 'mend the page for the reason that was read, and build again' },
  }),
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
    return { pdf, problems: [], warnings: [], lines: [line] };
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
    const notes = warnings.map((warning) => formatProblem(warning, printProblems, language));
    lines.push(`${file}: ${pdf.file.pages} p, ${pdf.file.size} B`, ...notes);
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

/** Whether the process of the page or of the browser has ended. */
function isCrash(error: unknown, { browser }: Press): boolean {
  return !browser.isOpen() || /crashed|Target closed|Session closed|Connection closed|detached/.test(textOf(error));
}

function textOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
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

/** A PDF and what its checks say; warnings are printed and stop nothing. */
type CheckedPdf = { pdf: MadePdf; problems: PrintProblem[]; warnings: PrintProblem[] };

/** Opens the page, prints it with its faces, finishes the PDF, opens it again and checks it. */
export async function makePdf(publication: Publication, press: Press): Promise<CheckedPdf> {
  const asks = new Set<string>();
  const thrown: string[] = [];
  const { printed, missing } = await press.browser.withPage(async (page) => {
    page.on('pageerror', (error) => void thrown.push(textOf(error)));
    page.on('request', (request) => {
      const { origin, pathname } = new URL(request.url());
      const path = decodeURIComponent(pathname).slice(1);
      if (origin === press.server.origin && !path.startsWith('.faces/')) asks.add(path);
    });
    const missing = await openPublication(page, publication, press);
    await raggedWhereLoose(page);
    await flushLineStarts(page);
    return { printed: await printPublication(page), missing };
  });
  const bytes = await finishPdf(printed.bytes, publication, printed.facts);
  const { pages, problems, warnings } = await checkPdf(bytes, publication, printed, press);
  const faults = problems.some(isShrunk) ? await withWidestPlace(problems, publication, press) : problems;
  const files = [...asks].filter((path) => path !== publication.page).toSorted();
  const inputs = await inputsDigest(publication, files, press);
  const { pdf: file, page: place } = publication;
  const threw = thrown.map((read): PrintProblem => ({ code: 'page-threw', file, place, read }));
  return {
    pdf: { bytes, file: publishedFile(publication, bytes, { pages, asks: files, inputs }) },
    problems: [...missing, ...threw, ...faults],
    warnings,
  };
}

/** Opens the page with its faces; the problems are characters that no face has. */
async function openPublication(
  page: Page,
  publication: Publication,
  { server, faces, cache }: Press,
): Promise<PrintProblem[]> {
  await preparePage(page, server, publication.page);
  return loadFaces(page, publication, faces, server, cache);
}

function isShrunk({ code }: PrintProblem): boolean {
  return code === 'print-shrunk';
}

/** Adds what shrank the PDF: it is searched for on the page only then. */
async function withWidestPlace(
  problems: PrintProblem[],
  publication: Publication,
  press: Press,
): Promise<PrintProblem[]> {
  const place = await press.browser.withPage(async (page) => {
    await openPublication(page, publication, press);
    return widestElement(page);
  });
  return problems.map((problem) => (isShrunk(problem) && place !== '' ? { ...problem, place: `“${place}”` } : problem));
}
