import { cp } from 'node:fs/promises';
import { swapIn } from '../files/swapIn.ts';
import type { Language } from '../model/language.ts';
import { aloneOn } from './aloneOn.ts';
import { isSite } from './isSite.ts';

/** `finish` works on a copy of the site in `out` and answers with an exit code; only 0 keeps what it did. */
export type SiteRework = { out: string; lang: Language; finish: (folder: string) => Promise<number> };

/** Changes a site that stands: a reader sees it as it was or with everything that `finish` did. */
export function reworkSite({ out, lang, finish }: SiteRework): Promise<number> {
  return aloneOn({ out, lang }, (site) => {
    // What is no site is never copied: `finish` says what is missing there.
    if (!isSite(site)) return finish(site);
    return swapIn(site, [0], async (folder) => {
      await cp(site, folder, { recursive: true, preserveTimestamps: true });
      return finish(folder);
    });
  });
}
