import { createHash } from 'node:crypto';
import { checkPdf, type Released } from './checkPdf.ts';
import { finishPdf } from './finishPdf.ts';
import { loadFaces } from './loadFaces.ts';
import type { PublishedFile } from './manifest.ts';
import type { PrintBrowser } from './openBrowser.ts';
import { preparePage } from './preparePage.ts';
import { printPublication } from './printPublication.ts';
import type { PublishProblem } from './problem.ts';
import type { Publication } from './publication.ts';
import type { Face } from './readFaces.ts';
import type { LocalServer } from './startServer.ts';
import { widestElement } from './widestElement.ts';

/** What every publication of a run is made with. */
export type Press = { browser: PrintBrowser; server: LocalServer; faces: Face[]; cache: string; released?: Released };

export type MadePdf = { bytes: Uint8Array; file: PublishedFile; problems: PublishProblem[] };

/** Opens the page, prints it with its own faces, finishes the PDF, opens it again and checks it. */
export async function makePdf(publication: Publication, press: Press): Promise<MadePdf> {
  const { browser, server, faces, cache, released } = press;
  const { printed, missing } = await browser.withPage(async (page) => {
    await preparePage(page, server, publication.page);
    const missing = await loadFaces(page, publication, faces, server, cache);
    return { printed: await printPublication(page), missing };
  });
  const bytes = await finishPdf(printed.bytes, publication, printed.facts);
  const { pages, problems } = await checkPdf(bytes, publication, printed, released);
  const named = problems.some(isShrunk) ? await namedWidest(problems, publication, press) : problems;
  return { bytes, file: publishedFile(publication, bytes, pages), problems: [...missing, ...named] };
}

function isShrunk({ code }: PublishProblem): boolean {
  return code === 'print-shrunk';
}

/** What shrank the PDF, looked for only when it did. */
async function namedWidest(
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

function publishedFile(
  { pdf, edition, language, release }: Publication,
  bytes: Uint8Array,
  pages: number,
): PublishedFile {
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  return { file: pdf, pages, size: bytes.length, sha256, edition, language, release };
}
