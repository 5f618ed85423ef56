import { existsSync } from 'node:fs';
import { join, relative } from 'node:path';
import { readReports } from './editions/readReports.ts';
import { book } from './figures/book.ts';
import { readRelease } from './figures/readRelease.ts';
import { formatEditionProblem } from './i18n/formatEditionProblem.ts';
import { strings } from './i18n/strings.ts';
import type { Language } from './model/language.ts';
import { checkProse } from './narrative/checkProse.ts';
import { releaseFacts } from './narrative/releaseFacts.ts';

/** Which release, what was written for it, and the language of messages. */
export type ReportsToCheck = { released: string; reports: string; lang: Language };

/** Everything that is wrong with what was written, in lines to print; with an error no site must be built from it. */
export async function checkReports(from: ReportsToCheck): Promise<{ lines: string[]; isRefused: boolean }> {
  const { released, reports, lang } = from;
  if (!existsSync(join(released, 'release.json')))
    return { lines: [strings[lang]['site.notReleased'].replace('{value}', released)], isRefused: true };
  const own = book(await readRelease(released));
  const { prose, problems } = await readReports(relative('', reports) || '.', releaseFacts(own));
  const found = [...problems, ...checkProse(prose, own)];
  return {
    lines: found.map((problem) => formatEditionProblem(problem, lang)),
    isRefused: found.some(({ severity }) => severity === 'error'),
  };
}
