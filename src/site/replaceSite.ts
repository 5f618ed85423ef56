import { rm } from 'node:fs/promises';
import { fillText } from '../i18n/fillText.ts';
import { strings, type StringKey } from '../i18n/strings.ts';
import type { Language } from '../model/language.ts';
import { log } from '../terminal/log.ts';
import { isOurs } from './isOurs.ts';
import { onlyOne, staleMinutes } from './onlyOne.ts';
import { restoreSite } from './restoreSite.ts';
import { swapFolders, workFolder } from './swapFolders.ts';

/**
 * `make` fills a folder beside `out` and answers with an exit code; with one of `takes` the folder takes the place of
 * `out`, with any other what stands there stays untouched.
 */
export type Replacement = { out: string; lang: Language; takes: number[]; make: (folder: string) => Promise<number> };

/** A reader sees the old site or the new one, whole. What a killed run left of a swap is put back first. */
export async function replaceSite({ out, lang, takes, make }: Replacement): Promise<number> {
  const say = (key: StringKey): void => log(fillText(strings[lang][key], { value: out, minutes: staleMinutes }));
  if (!(await isOurs(out))) return refused(() => say('site.notOurs'));
  const answer = await onlyOne(out, async () => {
    if (await restoreSite(out)) say('site.restored');
    const folder = workFolder(out);
    try {
      await rm(folder, { recursive: true, force: true });
      const code = await make(folder);
      if (takes.includes(code)) await swapFolders(folder, out);
      return code;
    } finally {
      await rm(folder, { recursive: true, force: true });
    }
  });
  return answer ?? refused(() => say('site.busy'));
}

function refused(tell: () => void): number {
  tell();
  return 2;
}
