import { onlyOne, staleMinutes } from '../files/onlyOne.ts';
import { realFolder } from '../files/realFolder.ts';
import { fillText } from '../i18n/fillText.ts';
import { strings, type StringKey } from '../i18n/strings.ts';
import type { Language } from '../model/language.ts';
import { log } from '../terminal/log.ts';
import { restoreSite } from './restoreSite.ts';

/** Says something of the folder, by the name that the user has for it. */
export type Say = (key: StringKey) => void;

/**
 * Runs the job while no other run works on `out`, once what a killed run left of a swap is put back; 2 where another
 * does. The job gets the folder itself: a link to it stays a link.
 */
export async function aloneOn(
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
