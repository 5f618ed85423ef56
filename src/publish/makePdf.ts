/** One publication: its page opened, printed, finished as a PDF, and checked. */
import type { HTTPRequest, Page } from 'puppeteer';
import { error, type ProblemKind } from '../model/problem.ts';
import type { LocalServer } from './browser/startServer.ts';
import { checkPdf, checkProblems } from './check/checks.ts';
import { characterProblems, loadFaces } from './faces/loadFaces.ts';
import { widestElement } from './page/overflow.ts';
import { flushLineStarts, preparePage, raggedWhereLoose } from './page/preparePage.ts';
import { finishPdf } from './pdf/finish.ts';
import { printPublication } from './pdf/print.ts';
import { publishedFile, type MadePdf } from './plan/manifest.ts';
import type { Publication, PublishProblem } from './plan/publication.ts';
import { inputsDigest } from './reuse/previous.ts';
import type { Press } from './reuse/recipe.ts';

export const pdfProblems = {
  ...checkProblems,
  ...characterProblems,
  'page-threw': error({
    'zh-CN': { fact: '网页脚本出错，内容可能不全', remedy: '改正网页脚本，再重新生成' },
    en: {
      fact: 'a script of the page failed, and the page may be incomplete',
      remedy: 'mend the script and build again',
    },
  }),
} satisfies Record<string, ProblemKind>;

type PdfProblem = PublishProblem<keyof typeof pdfProblems>;

/** A PDF and what its checks say; warnings are printed and stop nothing. */
export type CheckedPdf = { pdf: MadePdf; problems: PdfProblem[]; warnings: PdfProblem[] };

/** Opens the page, prints it with its faces, finishes the PDF, opens it again and checks it. */
export async function makePdf(publication: Publication, press: Press): Promise<CheckedPdf> {
  const { browser, server, faces, cache } = press;
  const { printed, missing, asks, thrown } = await browser.withPage(async (page) => {
    const { asks, thrown } = recordEvents(page, server);
    await preparePage(page, server, publication.page);
    const missing = await loadFaces(page, publication, faces, server, cache);
    await raggedWhereLoose(page);
    await flushLineStarts(page);
    return { printed: await printPublication(page), missing, asks, thrown };
  });
  const bytes = await finishPdf(printed.bytes, publication, printed.facts);
  const { pages, problems, warnings } = await checkPdf(bytes, publication, printed, press);
  const faults = problems.some(isShrunk) ? await withWidestPlace(problems, publication, press) : problems;
  const files = [...asks].filter((path) => path !== publication.page).toSorted();
  const inputs = await inputsDigest(publication, files, press);
  return {
    pdf: { bytes, file: publishedFile(publication, bytes, { pages, asks: files, inputs }) },
    problems: [...missing, ...thrown.map(pageThrew(publication)), ...faults],
    warnings,
  };
}

type PageEvents = { asks: Set<string>; thrown: string[] };

/** The files of the site that the page requests, and what its scripts throw. */
function recordEvents(page: Page, { origin }: LocalServer): PageEvents {
  const events: PageEvents = { asks: new Set(), thrown: [] };
  page.on('pageerror', (error) => void events.thrown.push(error instanceof Error ? error.message : String(error)));
  page.on('request', (request: HTTPRequest) => {
    const { origin: host, pathname } = new URL(request.url());
    const path = decodeURIComponent(pathname).slice(1);
    if (host === origin && !path.startsWith('.faces/')) events.asks.add(path);
  });
  return events;
}

function pageThrew({ pdf, page }: Publication): (message: string) => PdfProblem {
  return (message) => ({ code: 'page-threw', file: pdf, place: page, read: message });
}

function isShrunk({ code }: PdfProblem): boolean {
  return code === 'print-shrunk';
}

/** Adds what shrank the PDF: it is searched for on the page only then. */
async function withWidestPlace(
  problems: PdfProblem[],
  publication: Publication,
  { browser, server, faces, cache }: Press,
): Promise<PdfProblem[]> {
  const place = await browser.withPage(async (page) => {
    await preparePage(page, server, publication.page);
    await loadFaces(page, publication, faces, server, cache);
    return widestElement(page);
  });
  return problems.map((problem) => (isShrunk(problem) && place !== '' ? { ...problem, place: `“${place}”` } : problem));
}
