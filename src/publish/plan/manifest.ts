/** The manifest of published PDFs, what pages say of them, and writing both into the built site. */
import { readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { readIfThere, sha256 } from '../../files/whole.ts';
import { isLanguage, type Language } from '../../model/language.ts';
import type { ProblemKind } from '../../model/problem.ts';
import { formatPdfSize, formatPdfSummary } from '../../words/format/cell.ts';
import { strings } from '../../words/strings.ts';
import { programFault, type Publication, type PublishProblem } from './publication.ts';

/** A published PDF; `file` is relative to the built folder, `size` in bytes. */
export type PublishedFile = {
  file: string;
  pages: number;
  size: number;
  sha256: string;
  edition: string;
  language: Language;
  release: string;
  /** Digest of the released figures. */
  released: string;
  /** Files of the site that its page requests. */
  asks: string[];
  /** SHA-256 of all that decides its bytes (`inputsDigest`): where it is the same, the PDF need not be printed again. */
  inputs: string;
  /** What its layout was found to lack, and where it was printed in a plainer form. */
  notices: PdfNotice[];
};

export type PdfNotice = Omit<PublishProblem, 'file'>;

export type Manifest = {
  files: PublishedFile[];
  browser: { version: string; flags: string[] };
  /** SHA-256 of each face by its PostScript name. */
  faces: Record<string, string>;
  /** The list of the workbooks in the built folder; none where they were not written. */
  workbooks?: unknown;
};

/** Undefined where the site was built without. */
export async function readWorkbooks(dist: string): Promise<unknown> {
  const bytes = await readIfThere(join(dist, 'reports/workbooks.json'));
  return bytes === undefined ? undefined : JSON.parse(bytes.toString('utf8'));
}

export type MadePdf = { bytes: Uint8Array; file: PublishedFile };

export function publishedFile(
  { pdf, edition, language, release, digest }: Publication,
  bytes: Uint8Array,
  { pages, asks, inputs, notices }: Pick<PublishedFile, 'pages' | 'asks' | 'inputs' | 'notices'>,
): PublishedFile {
  return {
    file: pdf,
    pages,
    size: bytes.length,
    sha256: sha256(bytes),
    edition,
    language,
    release,
    released: digest,
    asks,
    inputs,
    notices,
  };
}

/** Writes into a built site that nobody reads yet, and deletes PDFs that are no longer published. */
export async function writeReports(
  dist: string,
  made: MadePdf[],
  manifest: Manifest,
  pages: Map<string, string>,
): Promise<void> {
  for (const { file, bytes } of made) await writeFile(join(dist, file.file), bytes);
  await writeFile(join(dist, 'reports/manifest.json'), `${JSON.stringify(manifest, null, 2)}\n`);
  for (const [path, html] of pages) await writeFile(join(dist, path), html);
  const published = new Set(made.map(({ file }) => basename(file.file)));
  for (const name of await readdir(join(dist, 'reports')))
    if (name.endsWith('.pdf') && !published.has(name)) await rm(join(dist, 'reports', name));
}

export const placeProblems = {
  'place-unknown': programFault({
    'zh-CN': '网页提到的PDF不在出版清单中',
    en: 'a page speaks of a PDF that is not published',
  }),
} satisfies Record<string, ProblemKind>;

type FilledPages = { pages: Map<string, string>; problems: PublishProblem<keyof typeof placeProblems>[] };

/**
 * The pages with places, filled or filled again, by their path in `dist`; nothing is written. A planned PDF that was not
 * made is said to be missing where a page would link to it.
 */
export async function fillPlaces(dist: string, files: PublishedFile[], planned: string[]): Promise<FilledPages> {
  const published = new Map(files.map((file) => [file.file, file]));
  const missing = new Set(planned.filter((pdf) => !published.has(pdf)));
  const pages = new Map<string, string>();
  const problems: FilledPages['problems'] = [];
  const paths = (await readdir(dist, { recursive: true })).filter((path) => path.endsWith('.html'));
  for (const path of paths.toSorted()) {
    const html = await readFile(join(dist, path), 'utf8');
    if (!html.includes('data-pdf=')) continue;
    const language = languageOf(html);
    const filled = html.replace(placePattern, (_, open: string, pdf: string, part: string, close: string) => {
      const file = published.get(pdf);
      if (file === undefined && !missing.has(pdf)) problems.push({ code: 'place-unknown', file: path, read: pdf });
      return `${open}${file === undefined ? missingPart(part, language) : partOf(file, part, language)}${close}`;
    });
    pages.set(path, withoutLinks(withLinks(filled), missing));
  }
  return { pages, problems };
}

function languageOf(html: string): Language {
  const [, language] = /<html[^>]*\slang="([^"]*)"/.exec(html) ?? [];
  return isLanguage(language) ? language : 'zh-CN';
}

function partOf({ pages, size, sha256 }: PublishedFile, part: string, language: Language): string {
  if (part === 'summary') return formatPdfSummary(pages, size, language);
  if (part === 'digest') return sha256;
  if (part === 'pages') return String(pages);
  if (part === 'size') return formatPdfSize(size);
  if (part === 'missing') return '';
  throw new Error(`unknown part of a PDF: ${part}`);
}

function missingPart(part: string, language: Language): string {
  return part === 'summary' || part === 'missing' ? strings[language]['publications.missing'] : '';
}

/** A link to a PDF that is missing leads nowhere. */
function withoutLinks(html: string, missing: Set<string>): string {
  return html.replace(/ href="((?:\.\.\/)*(reports\/[^"]+\.pdf))"/g, (link, address: string, pdf: string) =>
    missing.has(pdf) ? ` data-href="${address}"` : link,
  );
}

/** With the links that an earlier run took away. */
function withLinks(html: string): string {
  return html.replace(/ data-href="((?:\.\.\/)*reports\/[^"]+\.pdf)"/g, ' href="$1"');
}

/** The page as it was before publishing, and as it is printed. */
export function emptyPlaces(html: string): string {
  return withLinks(html).replace(placePattern, (_, open: string, _pdf, _part, close: string) => open + close);
}

/** A place for what is known only when the PDF is made: `<span data-pdf="reports/x.pdf" data-pdf-part="size"></span>`. */
const placePattern = /(<span data-pdf="([^"]*)" data-pdf-part="([^"]*)"[^>]*>)[^<]*(<\/span>)/g;
