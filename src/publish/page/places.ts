/** The places in built pages for the size, length and digest of a PDF: filled or emptied. */
import { error, type ProblemKind } from '../../model/problem.ts';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { isLanguage, type Language } from '../../model/language.ts';
import { formatPdfSize, formatPdfSummary } from '../../words/format/number.ts';
import type { PublishedFile } from '../plan/manifest.ts';
import type { PublishProblem } from '../plan/publication.ts';

export const placeProblems = {
  'place-unknown': error({
    'zh-CN': { fact: '网页提到的PDF不在出版清单中', remedy: '改正网页或出版清单' },
    en: { fact: 'a page speaks of a PDF that is not published', remedy: 'mend the page or the list of publications' },
  }),
} satisfies Record<string, ProblemKind>;

type FilledPages = { pages: Map<string, string>; problems: PublishProblem<keyof typeof placeProblems>[] };

/** The pages with places, filled or filled again, by their path in `dist`; nothing is written. */
export async function fillPlaces(dist: string, files: PublishedFile[]): Promise<FilledPages> {
  const published = new Map(files.map((file) => [file.file, file]));
  const pages = new Map<string, string>();
  const problems: FilledPages['problems'] = [];
  for (const path of await htmlFiles(dist)) {
    const html = await readFile(join(dist, path), 'utf8');
    if (!html.includes('data-pdf=')) continue;
    const language = languageOf(html);
    const filled = html.replace(placePattern, (_, open: string, pdf: string, part: string, close: string) => {
      const file = published.get(pdf);
      if (file === undefined) problems.push({ code: 'place-unknown', file: path, read: pdf });
      return `${open}${file === undefined ? '' : partOf(file, part, language)}${close}`;
    });
    pages.set(path, filled);
  }
  return { pages, problems };
}

async function htmlFiles(dist: string): Promise<string[]> {
  const entries = await readdir(dist, { recursive: true });
  return entries.filter((path) => path.endsWith('.html')).toSorted();
}

function languageOf(html: string): Language {
  const [, language] = /<html[^>]*\slang="([^"]*)"/.exec(html) ?? [];
  return isLanguage(language) ? language : 'zh-CN';
}

function partOf({ pages, size, sha256 }: PublishedFile, part: string, language: Language): string {
  switch (part) {
    case 'summary':
      return formatPdfSummary(pages, size, language);
    case 'digest':
      return sha256;
    case 'pages':
      return String(pages);
    case 'size':
      return formatPdfSize(size);
    default:
      throw new Error(`unknown part of a PDF: ${part}`);
  }
}

/** The page as it was before publishing, and as it is printed. */
export function emptyPlaces(html: string): string {
  return html.replace(placePattern, (_, open: string, _pdf, _part, close: string) => open + close);
}

/** A place for what is known only when the PDF is made: `<span data-pdf="reports/x.pdf" data-pdf-part="size"></span>`. */
const placePattern = /(<span data-pdf="([^"]*)" data-pdf-part="([^"]*)"[^>]*>)[^<]*(<\/span>)/g;
