import { fillText } from '../i18n/fillText.ts';
import { strings } from '../i18n/strings.ts';
import type { Language } from '../model/language.ts';
import { diskFailure } from '../terminal/diskFailure.ts';
import { log } from '../terminal/log.ts';
import { buildSite } from './buildSite.ts';
import { replaceSite } from './replaceSite.ts';

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
