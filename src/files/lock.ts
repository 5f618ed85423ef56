/**
 * A lock on a folder, so that one run at a time works on it. A lock file that is renewed tells every machine; a mark
 * with the process id tells this one, where a killed run leaves a lock file that nobody renews.
 */
import { mkdir, readdir, readlink, realpath, rm, writeFile } from 'node:fs/promises';
import { hostname } from 'node:os';
import { basename, dirname, join, resolve } from 'node:path';
import lockfile from 'proper-lockfile';
import { workFolder } from './swap.ts';
import { isMissing } from './whole.ts';

/** How long a lock holds that is not renewed: a build may block the event loop for more than a minute. */
export const staleMinutes = 2;

type Release = () => Promise<void>;

/** Runs the job while no other run works on this folder; undefined where one does. */
export async function withLock<T>(out: string, job: () => Promise<T>): Promise<T | undefined> {
  await mkdir(dirname(resolve(out)), { recursive: true });
  const mark = `${marksOf(out)}${hostname()}.${process.pid}`;
  try {
    // The mark is written first: of two runs that find a lock without owner, at least one sees the other.
    await writeFile(mark, '');
    const release = (await lock(out)) ?? (await abandonedLock(out, mark));
    if (release === undefined) return undefined;
    try {
      for (const old of (await otherMarks(out, mark)).filter(isAbandoned)) await rm(old, { force: true });
      return await job();
    } finally {
      await release();
    }
  } finally {
    await rm(mark, { force: true });
  }
}

function marksOf(out: string): string {
  return `${workFolder(out)}.run.`;
}

/** Undefined where another has it. */
async function lock(out: string): Promise<Release | undefined> {
  const options = { realpath: false, stale: staleMinutes * 60_000, lockfilePath: `${workFolder(out)}.lock` };
  return lockfile.lock(resolve(out), options).catch((error: unknown) => {
    if (error instanceof Error && 'code' in error && error.code === 'ELOCKED') return undefined;
    throw error;
  });
}

/** Takes over the lock of a run of this machine that has ended. */
async function abandonedLock(out: string, mark: string): Promise<Release | undefined> {
  const others = await otherMarks(out, mark);
  if (others.length === 0 || !others.every(isAbandoned)) return undefined;
  await rm(`${workFolder(out)}.lock`, { recursive: true, force: true });
  return lock(out);
}

async function otherMarks(out: string, mark: string): Promise<string[]> {
  const folder = dirname(mark);
  const paths = (await readdir(folder)).map((name) => join(folder, name));
  return paths.filter((path) => path.startsWith(marksOf(out)) && path !== mark);
}

/** Whether a mark is of this machine and its process has ended. */
function isAbandoned(mark: string): boolean {
  const [, pid = ''] = /\.(\d+)$/.exec(basename(mark)) ?? [];
  return mark.endsWith(`.run.${hostname()}.${pid}`) && !isRunning(Number(pid));
}

/** Whether a process of this machine runs, whoever started it. */
export function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code !== 'ESRCH';
  }
}

/** The folder that a path leads to through links, absolute, also where it or the folder above it does not exist yet. */
export async function realFolder(path: string): Promise<string> {
  try {
    return await realpath(path);
  } catch (error) {
    if (!isMissing(error)) throw error;
    const target = await readlink(path).catch(() => undefined);
    if (target !== undefined) return realFolder(resolve(dirname(path), target));
    const above = dirname(resolve(path));
    return above === resolve(path) ? above : join(await realFolder(above), basename(path));
  }
}
