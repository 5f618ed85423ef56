import { existsSync } from 'node:fs';
import { join, relative } from 'node:path';
import { readReports } from './editions/readReports.ts';
import { book, type Book } from './figures/book.ts';
import { isAsReleased } from './figures/isAsReleased.ts';
import { readRelease } from './figures/readRelease.ts';
import { formatEditionProblem } from './i18n/formatEditionProblem.ts';
import { fillText } from './i18n/fillText.ts';
import { strings } from './i18n/strings.ts';
import type { Language } from './model/language.ts';
import { checkProse } from './narrative/checkProse.ts';
import { releaseFacts } from './narrative/releaseFacts.ts';

/** Which release, what was written for it, and the language of messages. */
export type ReportsToCheck = { released: string; reports: string; lang: Language };

export type ReportsCheck = { lines: string[]; isRefused: boolean };

/** Everything that is wrong with what was written, in lines to print; with an error no site must be built from it. */
export async function checkReports({ released, reports, lang }: ReportsToCheck): Promise<ReportsCheck> {
  const refuse = (key: 'site.notReleased' | 'site.changed' | 'site.failed', value: string): ReportsCheck => ({
    ...{ lines: [fillText(strings[lang][key], { value })], isRefused: true },
  });
  if (!existsSync(join(released, 'release.json'))) return refuse('site.notReleased', released);
  let own: Book;
  try {
    own = book(await readRelease(released));
  } catch (error) {
    // Released files are well formed when they are written: someone changed them by hand.
    if (!(await isAsReleased(released).catch(() => true))) return refuse('site.changed', released);
    return refuse('site.failed', error instanceof Error ? error.message : String(error));
  }
  return checkWritten(own, reports, lang);
}

async function checkWritten(own: Book, reports: string, lang: Language): Promise<ReportsCheck> {
  const { prose, problems } = await readReports(relative('', reports) || '.', releaseFacts(own));
  const found = [...problems, ...checkProse(prose, own)];
  return {
    lines: found.map((problem) => formatEditionProblem(problem, lang)),
    isRefused: found.some(({ severity }) => severity === 'error'),
  };
}
