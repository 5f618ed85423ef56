/** Runs publish with its progress on stderr, and turns the result into messages and an exit code. */
import { resolve } from 'node:path';
import { Listr } from 'listr2';
import type { Language } from '../model/language.ts';
import type { Log } from '../model/log.ts';
import { publish, type PublishJob, type PublishResult } from '../publish/publish.ts';
import { noBrowser } from '../words/format/run.ts';
import { formatProblem } from '../words/problems/formatProblem.ts';
import { publishWords } from '../words/problems/publish.ts';

type PublishRun = Omit<PublishJob, 'cache' | 'log' | 'lang'> & { lang: Language; cache?: string };

/** Exit codes: there is no browser (the site stays); a PDF is not what its page promises (nothing was written). */
const withoutBrowser = 3;
const refused = 4;

const defaultCache = resolve(import.meta.dirname, '../../node_modules/.cache/nianbao');

/** Publishes, says on stderr what is wrong, and gives the exit code: 0, 3 without a browser, 4 when refused. */
export async function runPublish({ lang, cache = defaultCache, ...job }: PublishRun): Promise<number> {
  const run = (log: Log) => publish({ ...job, cache, lang, log });
  const { problems, manifest, noBrowser: why } = await (process.stderr.isTTY ? onTerminal(run) : run(printLine));
  for (const problem of problems) printLine(formatProblem(problem, publishWords, lang));
  if (why !== undefined) printLine(noBrowser[why][lang]);
  return why !== undefined ? withoutBrowser : manifest === undefined ? refused : 0;
}

/** One line that changes, above what remains; in a log every message is a line of its own. */
async function onTerminal(run: (log: Log) => Promise<PublishResult>): Promise<PublishResult> {
  let result: PublishResult = { problems: [] };
  const print = {
    title: 'PDF',
    task: async (_: unknown, task: { output: string }) => {
      result = await run((message) => void (task.output = message));
    },
  };
  await new Listr([print]).run();
  return result;
}

function printLine(message: string): void {
  process.stderr.write(`${message}\n`);
}
