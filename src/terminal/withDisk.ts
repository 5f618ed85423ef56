import { fillText } from '../i18n/fillText.ts';
import { strings } from '../i18n/strings.ts';
import type { Language } from '../model/language.ts';
import { diskFailure } from './diskFailure.ts';
import { log } from './log.ts';

/** Runs a command to its exit code; where the disk is full or closed it says so, and the code is 6. */
export async function withDisk(lang: Language, job: () => Promise<number>): Promise<number> {
  try {
    return await job();
  } catch (error) {
    const key = diskFailure(error);
    if (key === undefined) throw error;
    log(fillText(strings[lang][key], { value: error instanceof Error ? error.message : '' }));
    return 6;
  }
}
