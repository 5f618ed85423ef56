import { existsSync } from 'node:fs';
import { onlyOne } from '../files/onlyOne.ts';
import { realFolder } from '../files/realFolder.ts';
import { oldFolder } from '../files/swapFolders.ts';
import { fillText } from '../i18n/fillText.ts';
import { strings } from '../i18n/strings.ts';
import type { Language } from '../model/language.ts';
import { log } from '../terminal/log.ts';
import { restoreSite } from './restoreSite.ts';

/** For a command that only reads the site: puts back what a killed run left beside it, unless a run is at work. */
export async function restoreBefore(out: string, lang: Language): Promise<void> {
  const site = await realFolder(out);
  if (!existsSync(oldFolder(site))) return;
  if (await onlyOne(site, () => restoreSite(site))) log(fillText(strings[lang]['site.restored'], { value: out }));
}
