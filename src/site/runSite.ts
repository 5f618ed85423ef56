import { rm } from 'node:fs/promises';
import { fillText } from '../i18n/fillText.ts';
import { strings, type StringKey } from '../i18n/strings.ts';
import type { Language } from '../model/language.ts';
import { log } from '../terminal/log.ts';
import { buildSite } from './buildSite.ts';
import { isOurs } from './isOurs.ts';
import { onlyOne, staleMinutes } from './onlyOne.ts';
import { swapFolders, workFolder } from './swapFolders.ts';

/**
 * `released` is the folder of released figures, `reports` what was written, `out` where the site goes. `finish` works on
 * the new site before anybody sees it, and answers with an exit code.
 */
export type SiteRun = {
  released: string;
  reports: string;
  out: string;
  lang: Language;
  finish?: (folder: string) => Promise<number>;
};

/** 0 done; 2 refused; 3 no browser, the site stands without PDFs. Any other leaves what stood in `out` untouched. */
const swaps = [0, 3];

/** Builds beside `out`, finishes there, then swaps: a reader sees the old site or the new one, whole. */
export async function runSite({ released, reports, out, lang, finish }: SiteRun): Promise<number> {
  const refuse = (key: StringKey, value: string): number => {
    log(fillText(strings[lang][key], { value, minutes: staleMinutes }));
    return 2;
  };
  if (!(await isOurs(out))) return refuse('site.notOurs', out);
  const answer = await onlyOne(out, async () => {
    const folder = workFolder(out);
    try {
      const failure = await failureOf(buildSite({ released, reports, folder }));
      if (failure !== undefined) return refuse('site.failed', failure);
      const code = (await finish?.(folder)) ?? 0;
      if (swaps.includes(code)) await swapFolders(folder, out);
      return code;
    } finally {
      await rm(folder, { recursive: true, force: true });
    }
  });
  return answer ?? refuse('site.busy', out);
}

/** What a page threw, in words; undefined where all went well. */
async function failureOf(job: Promise<void>): Promise<string | undefined> {
  try {
    await job;
    return undefined;
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}
