/** One publication printed, finished, read back and checked; printed again in a plainer form where its layout has faults. */
import { join } from 'node:path';
import type { Page } from 'puppeteer';
import { readIfThere, sha256 } from '../files/whole.ts';
import { forms } from '../model/fit.ts';
import { notice, type ProblemKind } from '../model/problem.ts';
import { checkPdf, checkProblems, isOfLayout } from './check/checks.ts';
import { faceProblems, loadFaces } from './faces/faces.ts';
import { fitSheets, type FittedSheet } from './page/fit.ts';
import { flushLineStarts, preparePage, raggedWhereLoose, widestElement } from './page/preparePage.ts';
import { finishPdf } from './pdf/finish.ts';
import { printPublication } from './pdf/print.ts';
import { emptyPlaces, type MadePdf, publishedFile, type PublishedFile } from './plan/manifest.ts';
import { programFault, type Publication, type PublishProblem } from './plan/publication.ts';
import type { Press } from './press.ts';

export const pdfProblems = {
  ...checkProblems,
  ...faceProblems,
  'page-threw': programFault({
    'zh-CN': '网页脚本出错，内容可能不全',
    en: 'a script of the page failed, and the page may be incomplete',
  }),
  'sheet-compact': notice({
    'zh-CN': { fact: '内容放不下，此处改用了较小的字', remedy: '把标题或名称改短，可恢复原来的字号' },
    en: {
      fact: 'the content does not fit, and smaller type was used here',
      remedy: 'shorten headline or names to get the usual size back',
    },
  }),
  'sheet-plain': notice({
    'zh-CN': { fact: '内容放不下，此处改用了没有图的简版', remedy: '把标题或名称改短，可恢复原来的版式；图在网站上' },
    en: {
      fact: 'the content does not fit, and a plainer form without charts was used here',
      remedy: 'shorten headline or names to get the usual form back; the charts are on the website',
    },
  }),
} satisfies Record<string, ProblemKind>;

type PdfProblem = PublishProblem<keyof typeof pdfProblems>;

/** A PDF and what its checks say; warnings are printed and stop nothing. */
type CheckedPdf = { pdf: MadePdf; problems: PdfProblem[]; warnings: PdfProblem[] };

/** A print at these steps of its sheets; `headings` and `headingPages` say where each sheet begins. */
type Trial = CheckedPdf & { fits: FittedSheet[]; headings: string[]; headingPages: number[] };

/** The print with the fewest faults, the richest of them: as a rule the first, and no other is tried. */
export async function makePdf(publication: Publication, press: Press): Promise<CheckedPdf> {
  const trials = [await tryPdf(publication, press, [])];
  for (let least = plainer(trials); least !== undefined; least = plainer(trials))
    trials.push(await tryPdf(publication, press, least));
  const [{ pdf, problems, warnings, ...best }] = trials.toSorted(byFaults) as [Trial];
  const all = [...warnings, ...formNotices(best, publication)];
  const told = all.some(isShrunk) ? await withWidestPlace(all, best.fits, publication, press) : all;
  const notices = told.map(({ file: _, ...rest }) => rest);
  return { pdf: { ...pdf, file: { ...pdf.file, notices } }, problems, warnings: told };
}

function byFaults(a: Trial, b: Trial): number {
  const layout = ({ warnings }: Trial) => warnings.filter(isOfLayout).length;
  return a.problems.length - b.problems.length || layout(a) - layout(b);
}

/**
 * The next steps of the sheets with faults of layout: one more, then the plainer forms. Undefined where there are none, or
 * where truth is at fault.
 */
function plainer(trials: Trial[]): number[] | undefined {
  const last = trials.at(-1)!;
  const faults = [...last.problems, ...last.warnings].filter(isOfLayout);
  const hasMore = trials.length <= forms.length;
  if (faults.length === 0 || !hasMore || !last.problems.every(isOfLayout)) return undefined;
  const isRaised = last.fits.map((fit, index) => !isLast(fit) && faults.some(({ page }) => isOn(index, page, last)));
  if (!isRaised.includes(true)) return undefined;
  const form = trials.length - 1;
  return last.fits.map(({ step, levels }, index) => (isRaised[index] ? Math.max(step + 1, form * levels) : step));
}

function isLast({ step, levels }: FittedSheet): boolean {
  return step === levels * forms.length - 1;
}

/** Whether a fault may be on a sheet of the page, which may take several sheets of paper. */
function isOn(index: number, page: number | undefined, { fits, headingPages }: Trial): boolean {
  if (page === undefined) return true;
  const pageOf = (fit: FittedSheet | undefined) => fit && headingPages[fit.headings];
  return (pageOf(fits[index]) ?? 1) <= page && page <= (pageOf(fits[index + 1]) ?? Infinity);
}

function formNotices(
  { fits, headings, headingPages }: Pick<Trial, 'fits' | 'headings' | 'headingPages'>,
  { pdf: file }: Publication,
): PdfProblem[] {
  return fits.flatMap(({ step, levels, headings: before }): PdfProblem[] => {
    const form = forms[Math.floor(step / levels)];
    if (form === undefined || form === 'usual') return [];
    const page = headingPages[before];
    const place = headings[before];
    return [{ code: formCodes[form], file, ...(page && { page }), ...(place && { place: place.slice(0, 40) }) }];
  });
}

const formCodes = { compact: 'sheet-compact', plain: 'sheet-plain' } as const;

/** Opens the page, prints it with its faces, finishes the PDF, opens it again and checks it. */
async function tryPdf(publication: Publication, press: Press, least: number[]): Promise<Trial> {
  const asks = new Set<string>();
  const thrown: string[] = [];
  const { printed, missing, fits } = await press.browser.withPage(async (page) => {
    page.on('pageerror', (error) => void thrown.push(textOf(error)));
    page.on('request', (request) => {
      const { origin, pathname } = new URL(request.url());
      const path = decodeURIComponent(pathname).slice(1);
      if (origin === press.server.origin && !path.startsWith('.faces/')) asks.add(path);
    });
    const missing = await openPublication(page, publication, press);
    const fits = await fitSheets(page, least);
    await raggedWhereLoose(page);
    await flushLineStarts(page);
    return { printed: await printPublication(page), missing, fits };
  });
  const bytes = await finishPdf(printed.bytes, publication, printed.facts);
  const { pages, problems, warnings, headingPages } = await checkPdf(bytes, publication, printed, press);
  const files = [...asks].filter((path) => path !== publication.page).toSorted();
  const inputs = await inputsDigest(publication, files, press);
  const { pdf: file, page: place } = publication;
  const threw = thrown.map((read): PdfProblem => ({ code: 'page-threw', file, place, read }));
  return {
    pdf: { bytes, file: publishedFile(publication, bytes, { pages, asks: files, inputs, notices: [] }) },
    problems: [...missing, ...threw, ...problems],
    warnings,
    fits,
    headings: printed.facts.headings,
    headingPages,
  };
}

/** Opens the page with its faces; the problems are characters that no face has. */
async function openPublication(
  page: Page,
  publication: Publication,
  { server, faces, cache }: Press,
): Promise<PdfProblem[]> {
  await preparePage(page, server, publication.page);
  return loadFaces(page, publication, faces, server, cache);
}

function isShrunk({ code }: PdfProblem): boolean {
  return code === 'print-shrunk';
}

/** Adds what shrank the PDF: it is searched for on the page only then. */
async function withWidestPlace(
  problems: PdfProblem[],
  fits: FittedSheet[],
  publication: Publication,
  press: Press,
): Promise<PdfProblem[]> {
  const place = await press.browser.withPage(async (page) => {
    await openPublication(page, publication, press);
    const steps = fits.map(({ step }) => step);
    await fitSheets(page, steps);
    return widestElement(page);
  });
  return problems.map((problem) => (isShrunk(problem) && place !== '' ? { ...problem, place: `“${place}”` } : problem));
}

export function textOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

/** Undefined where the digest is not that of the manifest, or the PDF would be made otherwise now. */
export async function takeOver(
  publication: Publication,
  press: Press,
  { folder, files }: Previous,
): Promise<MadePdf | undefined> {
  const row = files.find(({ file }) => file === publication.pdf);
  const bytes = row && (await readIfThere(join(folder, publication.pdf)));
  if (bytes === undefined || sha256(bytes) !== row?.sha256) return undefined;
  const inputs = await inputsDigest(publication, row.asks, press);
  return inputs === row.inputs ? { bytes, file: publishedFile(publication, bytes, row) } : undefined;
}

/**
 * SHA-256 of all that decides the bytes of a PDF and whether it may be published: its row in the plan, its page, the
 * files that the page requests, and the recipe of the run.
 */
export async function inputsDigest(
  publication: Publication,
  asks: string[],
  { server, recipe }: Press,
): Promise<string> {
  const page = await server.read(`/${publication.page}`);
  const html = page === undefined ? null : emptyPlaces(Buffer.from(page).toString('utf8'));
  const digestOf = async (path: string) => {
    const content = await server.read(`/${path}`);
    return [path, content === undefined ? null : sha256(content)];
  };
  const files = await Promise.all(asks.map(digestOf));
  return sha256(JSON.stringify([recipe, publication, html, files]));
}

export type Previous = { folder: string; files: PublishedFile[] };

/** The PDFs of an earlier run; none where there is no manifest or none that is well formed. */
export async function readPrevious(folder: string): Promise<Previous> {
  const bytes = await readIfThere(join(folder, 'reports', 'manifest.json'));
  return { folder, files: filesOf(bytes?.toString('utf8') ?? '{}').filter(isRow) };
}

function filesOf(text: string): unknown[] {
  try {
    const { files } = JSON.parse(text) as { files?: unknown };
    return Array.isArray(files) ? files : [];
  } catch {
    return [];
  }
}

function isRow(value: unknown): value is PublishedFile {
  const { file, sha256, inputs, pages, asks, notices } = value as Partial<PublishedFile>;
  const isNamed = [file, sha256, inputs].every((text) => typeof text === 'string');
  const isListed = Array.isArray(asks) && asks.every((path) => typeof path === 'string');
  return isNamed && Number.isInteger(pages) && isListed && Array.isArray(notices);
}
