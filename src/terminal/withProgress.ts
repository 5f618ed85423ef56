import { Listr } from 'listr2';
import { log } from './log.ts';

/** Told which file is being worked on and how much of it is done, from 0 to 1. */
export type Progress = (file: string, part: number) => void;

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
