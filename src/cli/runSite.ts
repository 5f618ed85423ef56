/** Builds the site beside the old one, finishes it there, swaps the two, and gives the exit code. */
import { diskFailure } from '../files/diskFailure.ts';
import type { Language } from '../model/language.ts';
import { fillText, strings } from '../words/strings.ts';
import { buildSite } from './astro.ts';
import { log } from './progress.ts';
import { replaceSite } from './siteFolder.ts';

type SiteRun = {
  /** The folder of released figures. */
  released: string;
  /** The folder of editions and prose. */
  reports: string;
  out: string;
  lang: Language;
  /** Works on the new site before anybody sees it, and returns an exit code. */
  finish?: (folder: string) => Promise<number>;
};

/** 0 done; 3 the site is built, without PDFs for want of a browser. */
const acceptedCodes = [0, 3];

/** The exit code is 2 where a page cannot be drawn, else that of `finish`. */
export function runSite({ released, reports, out, lang, finish }: SiteRun): Promise<number> {
  const make = async (folder: string): Promise<number> => {
    const failure = await failureOf(buildSite({ released, reports, folder }));
    if (failure === undefined) return (await finish?.(folder)) ?? 0;
    log(fillText(strings[lang]['site.failed'], { value: failure }));
    return 2;
  };
  return replaceSite({ out, lang, accepted: acceptedCodes, make });
}

/** The message of what a page threw; undefined where the build succeeded. */
async function failureOf(job: Promise<void>): Promise<string | undefined> {
  try {
    await job;
    return undefined;
  } catch (error) {
    if (diskFailure(error) !== undefined) throw error;
    return error instanceof Error ? error.message : String(error);
  }
}
