/** What a command writes to stderr: log lines, the progress of long work, and errors of the disk. */
import { Listr } from 'listr2';
import { diskFailure } from '../files/diskFailure.ts';
import type { Language } from '../model/language.ts';
import type { Log, Progress } from '../model/log.ts';
import { fillText, strings } from '../words/strings.ts';

/** Work with lines for its user: on a terminal one line that changes, in a log one line after another. */
export async function withLog<Result>(title: string, work: (log: Log) => Promise<Result>): Promise<Result> {
  if (!process.stderr.isTTY) return work(log);
  const results: Result[] = [];
  const step = {
    title,
    task: async (_: unknown, task: { output: string }) => {
      results.push(await work((line) => void (task.output = line)));
    },
  };
  await new Listr([step]).run();
  return results[0]!;
}

/** Milliseconds between lines of progress in a log; work that is shorter has none. */
const silentMilliseconds = 3000;

/** Work that may be long, with its progress. */
export function withProgress<Result>(title: string, work: (progress: Progress) => Promise<Result>): Promise<Result> {
  return withLog(title, (log) => {
    let last = performance.now();
    return work((file, part) => {
      const now = performance.now();
      if (!process.stderr.isTTY && now - last < silentMilliseconds) return;
      last = now;
      log(progressLine(file, part));
    });
  });
}

function progressLine(file: string, part: number): string {
  return `${file} ${Math.floor(part * 100)}%`;
}

/** Writes a line to stderr. */
export function log(line: string): void {
  process.stderr.write(`${line}\n`);
}

/** The exit code of a command: 6, with a message, where the disk is full or a path may not be written or read. */
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
