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

/** Which release, what was written for it, and the language of messages. */
type ReportsToCheck = { released: string; reports: string; lang: Language };

type ReportsCheck = { lines: string[]; isRefused: boolean };

/** Everything that is wrong with what was written, in lines to print; with an error no site must be built from it. */
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
    // Released files are well formed when they are written: someone changed them by hand.
    if (!(await isAsReleased(released).catch(() => true))) return refuse('site.changed', released);
    return refuse('site.failed', error instanceof Error ? error.message : String(error));
  }
  return checkWritten(book, reports, lang);
}

async function checkWritten(book: Book, reports: string, lang: Language): Promise<ReportsCheck> {
  const { prose, problems } = await readReports(relative('', reports) || '.', releaseFacts(book));
  const found = [...problems, ...checkProse(prose, book)];
  return {
    lines: found.map((problem) =>
      formatProblem({ ...problem, expected: formatExpected(problem, lang) }, writtenProblems, lang),
    ),
    isRefused: found.some(({ severity }) => severity === 'error'),
  };
}
