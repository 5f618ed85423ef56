import { cp, realpath } from 'node:fs/promises';
import type { Language } from '../model/language.ts';
import { replaceSite } from './replaceSite.ts';

/** `finish` works on a copy of the site in `out` and answers with an exit code; only 0 keeps what it did. */
export type SiteRework = { out: string; lang: Language; finish: (folder: string) => Promise<number> };

/** Changes a site that stands: a reader sees it as it was or with everything that `finish` did. */
export function reworkSite({ out, lang, finish }: SiteRework): Promise<number> {
  const make = async (folder: string): Promise<number> => {
    // A link would be copied as a link, and what it leads to be worked on in place.
    await cp(await realpath(out), folder, { recursive: true, preserveTimestamps: true });
    return finish(folder);
  };
  return replaceSite({ out, lang, takes: [0], make });
}
