/** Runs publish with its progress on stderr, and turns the result into messages and an exit code. */
import { resolve } from 'node:path';
import { packageFaces } from '../editions/readReports.ts';
import type { Language } from '../model/language.ts';
import { publish, publishProblems, type PublishJob } from '../publish/publish.ts';
import { noBrowser } from '../words/format/run.ts';
import { formatProblem } from '../words/problems/formatProblem.ts';
import { log, withLog } from './command.ts';

type PublishRun = Omit<PublishJob, 'cache' | 'log' | 'lang' | 'faces'> & {
  reports: string;
  lang: Language;
  cache?: string;
};

/** Exit codes: there is no browser, and the site stays without PDFs; a PDF failed its checks, and nothing was written. */
const withoutBrowser = 3;
const refused = 4;
const defaultCache = resolve(import.meta.dirname, '../../node_modules/.cache/nianbao');

/** 0 published, 3 without a browser, 4 refused; the reasons are on stderr. */
export async function runPublish({ reports, lang, cache = defaultCache, ...job }: PublishRun): Promise<number> {
  const result = await withLog('PDF', async (log) =>
    publish({ ...job, faces: await packageFaces(reports), cache, lang, log }),
  );
  for (const problem of result.problems) log(formatProblem(problem, publishProblems, lang));
  if (result.noBrowser !== undefined) {
    log(noBrowser[result.noBrowser][lang]);
    return withoutBrowser;
  }
  return result.manifest === undefined ? refused : 0;
}
