/** Replaces a folder by another in one step, durable on disk, by one run at a time. */
import { existsSync } from 'node:fs';
import { mkdir, open, readdir, readlink, realpath, rename, rm, rmdir, writeFile } from 'node:fs/promises';
import { hostname } from 'node:os';
import { basename, dirname, join, resolve } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import lockfile from 'proper-lockfile';
import { isMissing } from './whole.ts';

/** How long a lock holds that is not renewed: a build may block the event loop for more than a minute. */
export const staleMinutes = 2;

type Release = () => Promise<void>;

/**
 * Runs the job while no other run works on this folder; undefined where one does. A lock file that is renewed tells every
 * machine; a mark with the process id tells this one, where a killed run leaves a lock file that nobody renews.
 */
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

/** The folder in which the next version of `out` is made: beside it, because a rename works on one volume only. */
function workFolder(out: string): string {
  return join(dirname(resolve(out)), `.${basename(resolve(out))}.new`);
}

/** Where the previous version is during a swap: the only whole one while `out` is missing. */
export function oldFolder(out: string): string {
  return `${workFolder(out)}.old`;
}

type Disk = { rename: (from: string, to: string) => Promise<void>; sync: (path: string) => Promise<void> };

/**
 * Puts `folder` in the place of `out` once all of it is on the disk: after a power cut there is the old version or the
 * new one, whole. The old one comes back where the move fails.
 */
export async function swapFolders(
  folder: string,
  out: string,
  { rename, sync }: Disk = { rename: renamePatiently, sync: syncPath },
): Promise<void> {
  const target = resolve(out);
  const old = oldFolder(out);
  await syncTree(folder, sync);
  await rmdir(target).catch(() => {});
  const isReplaced = existsSync(target);
  if (isReplaced) await rename(target, old);
  try {
    await rename(folder, target);
  } catch (error) {
    if (isReplaced) await rename(old, target);
    throw error;
  }
  await sync(dirname(target));
  // The new version is in place: where the old one cannot be deleted now, the next run does it.
  await discardFolder(old).catch(() => {});
}

/**
 * `make` fills a folder beside `out` and returns an exit code: with one of `accepted` the folder replaces `out`, with
 * any other `out` stays as it is. The caller holds the lock of `out`.
 */
export async function swapIn(
  out: string,
  accepted: number[],
  make: (folder: string) => Promise<number>,
): Promise<number> {
  const folder = workFolder(out);
  try {
    await rm(folder, { recursive: true, force: true });
    const code = await make(folder);
    if (accepted.includes(code)) await swapFolders(folder, out);
    return code;
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/**
 * Puts the previous version back where a run was killed between the two renames of its swap; true where it did. A
 * previous version that is still there is deleted only where `isOurs` says that a swap made what is in its place.
 */
export async function restoreFolder(out: string, isOurs: (folder: string) => Promise<boolean>): Promise<boolean> {
  const target = resolve(out);
  const old = oldFolder(out);
  // An empty folder in its place holds nothing to keep.
  if (existsSync(old)) await rmdir(target).catch(() => {});
  const isLost = existsSync(old) && !existsSync(target);
  if (isLost) await renamePatiently(old, target);
  if (await isOurs(target)) await discardFolder(old);
  return isLost;
}

/** Deletes a folder under another name: under its own name it is always whole. */
async function discardFolder(folder: string): Promise<void> {
  const gone = `${folder}.gone`;
  await rm(gone, { recursive: true, force: true, maxRetries: 5 });
  if (!existsSync(folder)) return;
  await renamePatiently(folder, gone);
  await rm(gone, { recursive: true, force: true, maxRetries: 5 });
}

export type Renaming = {
  rename: (from: string, to: string) => Promise<void>;
  wait: (milliseconds: number) => Promise<unknown>;
};

/** Codes on Windows while a virus scanner or an indexer has a file of the folder open. */
const passingCodes = ['EPERM', 'EBUSY', 'EACCES'];
const waits = [50, 100, 200, 400, 800];

/** Renames; where another program has the folder open, tries again for a second and a half, then throws its error. */
export async function renamePatiently(
  from: string,
  to: string,
  { rename: move, wait }: Renaming = { rename, wait: setTimeout },
): Promise<void> {
  for (const pause of waits) {
    try {
      return await move(from, to);
    } catch (error) {
      const code = error instanceof Error && 'code' in error ? String(error.code) : '';
      if (!passingCodes.includes(code)) throw error;
    }
    await wait(pause);
  }
  await move(from, to);
}

const syncedAtOnce = 16;

/** Makes every file and folder durable, each folder after its contents. */
async function syncTree(folder: string, sync: (path: string) => Promise<void>): Promise<void> {
  const entries = await readdir(folder, { withFileTypes: true });
  for (const entry of entries.filter((one) => one.isDirectory())) await syncTree(join(folder, entry.name), sync);
  const files = entries.filter((one) => one.isFile()).map(({ name }) => join(folder, name));
  for (let done = 0; done < files.length; done += syncedAtOnce)
    await Promise.all(files.slice(done, done + syncedAtOnce).map((file) => sync(file)));
  await sync(folder);
}

/** On Windows and on some volumes, for folders and files of another owner. */
const unsyncableCodes = ['EPERM', 'EISDIR', 'EINVAL', 'EACCES', 'ENOTSUP'];

// Windows flushes only what is open for writing.
const syncFlags = process.platform === 'win32' ? 'r+' : 'r';

/** Waits until a file, or the list of files of a folder, is on the disk and survives a power cut. */
export async function syncPath(path: string, opened: typeof open = open): Promise<void> {
  try {
    const handle = await opened(path, syncFlags);
    await handle.sync().finally(() => handle.close());
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : '';
    if (!unsyncableCodes.includes(code)) throw error;
  }
}
