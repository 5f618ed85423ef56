/** Replaces a folder by another in one step, durable on disk, with the old one kept until then. */
import { existsSync } from 'node:fs';
import { open, readdir, rename, rm, rmdir } from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';
import { setTimeout } from 'node:timers/promises';

/** The folder in which the next version of `out` is made: beside it, because a rename works on one volume only. */
export function workFolder(out: string): string {
  return join(dirname(resolve(out)), `.${basename(resolve(out))}.new`);
}

/** Where the previous version is during a swap: the only whole one while `out` is missing. */
export function oldFolder(out: string): string {
  return `${workFolder(out)}.old`;
}

type Disk = {
  rename: (from: string, to: string) => Promise<void>;
  sync: (path: string) => Promise<void>;
};

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
    const error = await move(from, to).then(() => undefined, codeOf);
    if (error === undefined) return;
    if (!passingCodes.includes(error.code)) throw error.cause;
    await wait(pause);
  }
  await move(from, to);
}

function codeOf(cause: unknown): { code: string; cause: unknown } {
  return { code: cause instanceof Error && 'code' in cause ? String(cause.code) : '', cause };
}

/** Makes every file and folder durable, each folder after its contents. */
async function syncTree(folder: string, sync: (path: string) => Promise<void>): Promise<void> {
  for (const entry of await readdir(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) await syncTree(path, sync);
    else if (entry.isFile()) await sync(path);
  }
  await sync(folder);
}

/** Codes where the system cannot flush a folder, or a file of another owner: on Windows and on some volumes. */
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
