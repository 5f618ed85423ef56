/** Checks the released figures and the written prose of a package before a site is built from them. */
import { existsSync } from 'node:fs';
import { join, relative } from 'node:path';
import { editionProblems, readReports } from '../editions/readReports.ts';
import { bookOf, type Book } from '../figures/book.ts';
import { isAsReleased, readRelease } from '../figures/read.ts';
import type { Language } from '../model/language.ts';
import { checkProse, referenceProblems, releaseFacts } from '../narrative/prose.ts';
import { formatExpected, formatProblem } from '../words/problems/formatProblem.ts';
import { fillText, strings } from '../words/strings.ts';

const writtenProblems = { ...editionProblems, ...referenceProblems };

type ReportsToCheck = { released: string; reports: string; lang: Language };

type ReportsCheck = { lines: string[]; isRefused: boolean };

/** Problems as lines to print; where it is refused, no site must be built. */
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
  return checkWritten(book, reports, lang);
}

async function checkWritten(book: Book, reports: string, lang: Language): Promise<ReportsCheck> {
  const { prose, problems } = await readReports(relative('', reports) || '.', releaseFacts(book));
  const all = [...problems, ...checkProse(prose, book)];
  return {
    lines: all.map((problem) =>
      formatProblem({ ...problem, expected: formatExpected(problem, lang) }, writtenProblems, lang),
    ),
    isRefused: all.some(({ severity }) => severity === 'error'),
  };
}
