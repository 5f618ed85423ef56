import { swapIn } from '../files/swapIn.ts';
import type { Language } from '../model/language.ts';
import { aloneOn } from './aloneOn.ts';
import { isOurs } from './isOurs.ts';

/**
 * `make` fills a folder beside `out` and answers with an exit code; with one of `takes` the folder takes the place of
 * `out`, with any other what stands there stays untouched.
 */
export type Replacement = { out: string; lang: Language; takes: number[]; make: (folder: string) => Promise<number> };

/** A reader sees the old site or the new one, whole; 2 where something else stands in `out`. */
export function replaceSite({ out, lang, takes, make }: Replacement): Promise<number> {
  return aloneOn({ out, lang }, async (site, say) => {
    if (await isOurs(site)) return swapIn(site, takes, make);
    say('site.notOurs');
    return 2;
  });
}
