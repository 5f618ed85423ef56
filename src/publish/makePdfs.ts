import { fillText } from '../i18n/fillText.ts';
import { strings } from '../i18n/strings.ts';
import type { Language } from '../model/language.ts';
import { attemptPdf, type Attempt } from './attemptPdf.ts';
import type { Log } from './log.ts';
import type { Press } from './press.ts';
import { pooledResults } from './pooled.ts';
import type { Publication } from './publication.ts';
import type { Previous } from './readPrevious.ts';
import { takeOver } from './takeOver.ts';

/** `previous` is what may be taken over where it would be made the same again. */
export type PdfsToMake = {
  publications: Publication[];
  press: Press;
  language: Language;
  log: Log;
  previous?: Previous;
};

/** Two pages at a time: four gain little and take much memory. */
const pagesAtOnce = 2;

/** Every publication, tried; results and lines come in the order of the list, whichever page is ready first. */
export async function makePdfs({ publications, press, language, log, previous }: PdfsToMake): Promise<Attempt[]> {
  const attempt = async (publication: Publication): Promise<Attempt> => {
    const pdf = previous && (await takeOver(publication, press, previous));
    if (pdf === undefined) return attemptPdf(publication, press, language);
    const line = fillText(strings[language]['publish.unchanged'], { file: publication.pdf });
    return { pdf, problems: [], lines: [line] };
  };
  const attempts = pooledResults(publications, pagesAtOnce, attempt);
  try {
    for (const tried of attempts) for (const line of (await tried).lines) log(line);
    return await Promise.all(attempts);
  } finally {
    await Promise.allSettled(attempts);
  }
}
