/** Runs publish with its progress on stderr, and turns the result into messages and an exit code. */
import { packageFaces } from '../editions/readReports.ts';
import type { Language } from '../model/language.ts';
import { publish, publishProblems, type PublishJob } from '../publish/publish.ts';
import { noBrowser } from '../words/format/run.ts';
import { formatProblem } from '../words/problems/formatProblem.ts';
import { defaultCache, log, withLog } from './command.ts';

type PublishRun = Omit<PublishJob, 'cache' | 'log' | 'lang' | 'faces'> & {
  reports: string;
  lang: Language;
  cache?: string;
};

/**
 * The exit code: 0 published; 2 nothing can be printed, nothing was written; 3 without a browser, the site stays without
 * PDFs; 4 published without those that were refused.
 */
export async function runPublish({ reports, lang, cache = defaultCache, ...job }: PublishRun): Promise<number> {
  const result = await withLog('PDF', async (log) =>
    publish({ ...job, faces: await packageFaces(reports), cache, lang, log }),
  );
  for (const problem of result.problems) log(formatProblem(problem, publishProblems, lang));
  if (result.noBrowser !== undefined) {
    log(noBrowser[result.noBrowser][lang]);
    return 3;
  }
  if (result.manifest === undefined) return 2;
  return result.problems.length > 0 ? 4 : 0;
}
