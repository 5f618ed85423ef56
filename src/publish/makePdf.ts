/** One publication: its page opened, printed, finished as a PDF, and checked. */
import type { HTTPRequest, Page } from 'puppeteer';
import type { LocalServer } from './browser/startServer.ts';
import { checkPdf } from './check/checks.ts';
import { loadFaces } from './faces/loadFaces.ts';
import { widestElement } from './page/overflow.ts';
import { flushLineStarts, preparePage, raggedWhereLoose } from './page/preparePage.ts';
import { finishPdf } from './pdf/finish.ts';
import { printPublication } from './pdf/print.ts';
import { publishedFile, type MadePdf } from './plan/manifest.ts';
import type { PublishProblem } from './plan/problem.ts';
import type { Publication } from './plan/publication.ts';
import { inputsDigest } from './reuse/previous.ts';
import type { Press } from './reuse/recipe.ts';

/** Opens the page, prints it with its own faces, finishes the PDF, opens it again and checks it. */
export async function makePdf(publication: Publication, press: Press): Promise<MadePdf> {
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
  const named = problems.some(isShrunk) ? await withWidestPlace(problems, publication, press) : problems;
  const own = [...asks].filter((path) => path !== publication.page).toSorted();
  const file = publishedFile(publication, bytes, {
    pages,
    asks: own,
    inputs: await inputsDigest(publication, own, press),
  });
  return { bytes, file, problems: [...missing, ...thrown.map(toProblem(publication)), ...named], warnings };
}

type PageEvents = { asks: Set<string>; thrown: string[] };

/** The files of the site that the page asks for, and what its scripts throw. */
function recordEvents(page: Page, { origin }: LocalServer): PageEvents {
  const watched: PageEvents = { asks: new Set(), thrown: [] };
  page.on('pageerror', (error) => void watched.thrown.push(error instanceof Error ? error.message : String(error)));
  page.on('request', (request: HTTPRequest) => {
    const { origin: asked, pathname } = new URL(request.url());
    const path = decodeURIComponent(pathname).slice(1);
    if (asked === origin && !path.startsWith('.faces/')) watched.asks.add(path);
  });
  return watched;
}

function toProblem({ pdf, page }: Publication): (message: string) => PublishProblem {
  return (message) => ({ code: 'page-threw', file: pdf, place: page, read: message });
}

function isShrunk({ code }: PublishProblem): boolean {
  return code === 'print-shrunk';
}

/** What shrank the PDF, looked for only when it did. */
async function withWidestPlace(
  problems: PublishProblem[],
  publication: Publication,
  { browser, server, faces, cache }: Press,
): Promise<PublishProblem[]> {
  const place = await browser.withPage(async (page) => {
    await preparePage(page, server, publication.page);
    await loadFaces(page, publication, faces, server, cache);
    return widestElement(page);
  });
  return problems.map((problem) => (isShrunk(problem) && place !== '' ? { ...problem, place: `“${place}”` } : problem));
}
