/** Builds the site beside the old one, finishes it there, swaps the two, and gives the exit code. */
import { diskFailure } from '../files/diskFailure.ts';
import type { Language } from '../model/language.ts';
import { fillText, strings } from '../words/strings.ts';
import { buildSite } from './astro.ts';
import { log } from './progress.ts';
import { replaceSite } from './siteFolder.ts';

/**
 * `released` is the folder of released figures, `reports` what was written, `out` where the site goes. `finish` works on
 * the new site before anybody sees it, and answers with an exit code.
 */
type SiteRun = {
  released: string;
  reports: string;
  out: string;
  lang: Language;
  finish?: (folder: string) => Promise<number>;
};

/** 0 done; 3 no browser, the site stands without PDFs. */
const acceptedCodes = [0, 3];

/** Builds beside `out`, finishes there, then swaps; 2 where a page cannot be drawn. */
export function runSite({ released, reports, out, lang, finish }: SiteRun): Promise<number> {
  const make = async (folder: string): Promise<number> => {
    const failure = await failureOf(buildSite({ released, reports, folder }));
    if (failure === undefined) return (await finish?.(folder)) ?? 0;
    log(fillText(strings[lang]['site.failed'], { value: failure }));
    return 2;
  };
  return replaceSite({ out, lang, takes: acceptedCodes, make });
}

/** What a page threw, in words; undefined where all went well. */
async function failureOf(job: Promise<void>): Promise<string | undefined> {
  try {
    await job;
    return undefined;
  } catch (error) {
    if (diskFailure(error) !== undefined) throw error;
    return error instanceof Error ? error.message : String(error);
  }
}
