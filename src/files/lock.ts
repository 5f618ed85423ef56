/** A lock on a folder, so that one run at a time works on it, also after a run was killed. */
import { mkdir, readdir, readlink, realpath, rm, writeFile } from 'node:fs/promises';
import { hostname } from 'node:os';
import { basename, dirname, join, resolve } from 'node:path';
import lockfile from 'proper-lockfile';
import { workFolder } from './swap.ts';

/**
 * One run at a time works on a folder. A lock that is renewed says so to every machine; a mark with the process says so
 * to this one, where a run that was killed leaves a lock that nobody renews.
 */

/** How long a lock holds that is not renewed: a build may leave the clock no time to do it for a minute and more. */
export const staleMinutes = 2;

type Release = () => Promise<void>;

/** Runs the job while no other run works on this folder; undefined where one does. */
export async function onlyOne<T>(out: string, job: () => Promise<T>): Promise<T | undefined> {
  await mkdir(dirname(resolve(out)), { recursive: true });
  const mark = `${marksOf(out)}${hostname()}.${process.pid}`;
  try {
    // A mark stands before the lock is asked for: of two runs that find a lock without owner, one at least sees the other.
    await writeFile(mark, '');
    const release = (await lock(out)) ?? (await lockLeft(out, mark));
    if (release === undefined) return undefined;
    try {
      for (const left of (await otherMarks(out, mark)).filter(isLeft)) await rm(left, { force: true });
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

/** Takes over the lock of a run of this machine that is no more. */
async function lockLeft(out: string, mark: string): Promise<Release | undefined> {
  const others = await otherMarks(out, mark);
  if (others.length === 0 || !others.every(isLeft)) return undefined;
  await rm(`${workFolder(out)}.lock`, { recursive: true, force: true });
  return lock(out);
}

async function otherMarks(out: string, mark: string): Promise<string[]> {
  const folder = dirname(mark);
  const paths = (await readdir(folder)).map((name) => join(folder, name));
  return paths.filter((path) => path.startsWith(marksOf(out)) && path !== mark);
}

/** Whether a mark is of this machine and its process is gone. */
function isLeft(mark: string): boolean {
  const [, pid = ''] = /\.(\d+)$/.exec(basename(mark)) ?? [];
  return mark.endsWith(`.run.${hostname()}.${pid}`) && !isRunning(Number(pid));
}

/** Whether a process of this machine is still there, whoever started it. */
export function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code !== 'ESRCH';
  }
}

/** The folder that a path leads to through links, absolute, also where it or what it is in is not there yet. */
export async function realFolder(path: string): Promise<string> {
  const missing = (error: unknown): undefined => {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return undefined;
    throw error;
  };
  const real = await realpath(path).catch(missing);
  if (real !== undefined) return real;
  const target = await readlink(path).catch(() => undefined);
  if (target !== undefined) return realFolder(resolve(dirname(path), target));
  const above = dirname(resolve(path));
  return above === resolve(path) ? above : join(await realFolder(above), basename(path));
}
