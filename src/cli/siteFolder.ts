/** The built site as a folder: recognised, locked, replaced whole, restored after a killed run. */
import { existsSync } from 'node:fs';
import { cp, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { onlyOne, realFolder, staleMinutes } from '../files/lock.ts';
import { oldFolder, restoreFolder, swapIn } from '../files/swap.ts';
import type { Language } from '../model/language.ts';
import { fillText, strings, type StringKey } from '../words/strings.ts';
import { log } from './progress.ts';

/**
 * `make` fills a folder beside `out` and answers with an exit code; with one of `takes` the folder takes the place of
 * `out`, with any other what stands there stays untouched.
 */
type Replacement = { out: string; lang: Language; takes: number[]; make: (folder: string) => Promise<number> };

/** A reader sees the old site or the new one, whole; 2 where something else stands in `out`. */
export function replaceSite({ out, lang, takes, make }: Replacement): Promise<number> {
  return aloneOn({ out, lang }, async (site, say) => {
    if (await isOurs(site)) return swapIn(site, takes, make);
    say('site.notOurs');
    return 2;
  });
}

/** `finish` works on a copy of the site in `out` and answers with an exit code; only 0 keeps what it did. */
type SiteRework = { out: string; lang: Language; finish: (folder: string) => Promise<number> };

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

/** Says something of the folder, by the name that the user has for it. */
type Say = (key: StringKey) => void;

/**
 * Runs the job while no other run works on `out`, once what a killed run left of a swap is put back; 2 where another
 * does. The job gets the folder itself: a link to it stays a link.
 */
async function aloneOn(
  { out, lang }: { out: string; lang: Language },
  job: (site: string, say: Say) => Promise<number>,
): Promise<number> {
  const say: Say = (key) => log(fillText(strings[lang][key], { value: out, minutes: staleMinutes }));
  const site = await realFolder(out);
  const answer = await onlyOne(site, async () => {
    if (await restoreSite(site)) say('site.restored');
    return job(site, say);
  });
  if (answer === undefined) say('site.busy');
  return answer ?? 2;
}

/** For a command that only reads the site: puts back what a killed run left beside it, unless a run is at work. */
export async function restoreBefore(out: string, lang: Language): Promise<void> {
  const site = await realFolder(out);
  if (!existsSync(oldFolder(site))) return;
  if (await onlyOne(site, () => restoreSite(site))) log(fillText(strings[lang]['site.restored'], { value: out }));
}

/** Puts the previous site back where a run was killed between the two moves of its swap, and says whether it was so. */
export function restoreSite(out: string): Promise<boolean> {
  return restoreFolder(out, isOurs);
}

/** A folder that may be replaced whole: one that is not there, is empty, or holds an earlier site. */
async function isOurs(out: string): Promise<boolean> {
  if (!existsSync(out)) return true;
  const entries = await readdir(out).catch(() => undefined);
  if (entries === undefined) return false;
  return entries.length === 0 || isSite(out);
}

/** Whether a folder holds a site that was built here. */
function isSite(folder: string): boolean {
  return existsSync(join(folder, 'reports', 'publications.json'));
}
