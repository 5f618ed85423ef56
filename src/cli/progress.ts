/** What a command writes to stderr: log lines, the progress of long work, and errors of the disk. */
import { Listr } from 'listr2';
import { diskFailure } from '../files/diskFailure.ts';
import type { Language } from '../model/language.ts';
import type { Progress } from '../model/log.ts';
import { fillText, strings } from '../words/strings.ts';

/** Work that may be long: on a terminal a line that changes, in a log a line now and then, and none for short work. */
export async function withProgress<Result>(
  title: string,
  work: (progress: Progress) => Promise<Result>,
): Promise<Result> {
  if (!process.stderr.isTTY) return work(logProgress());
  const results: Result[] = [];
  const step = {
    title,
    task: async (_: unknown, own: { output: string }) => {
      results.push(await work((file, part) => void (own.output = progressLine(file, part))));
    },
  };
  await new Listr([step]).run();
  return results[0]!;
}

/** Milliseconds after which a log is told that work goes on. */
const silentMilliseconds = 3000;

function logProgress(): Progress {
  let last = performance.now();
  return (file, part) => {
    const now = performance.now();
    if (now - last < silentMilliseconds) return;
    last = now;
    log(progressLine(file, part));
  };
}

function progressLine(file: string, part: number): string {
  return `${file} ${Math.floor(part * 100)}%`;
}

/** A line for whoever runs the command; what a command makes is never written there. */
export function log(line: string): void {
  process.stderr.write(`${line}\n`);
}

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
