/** Replaces a folder by another in one step, durable on disk, with the old one kept until then. */
import { existsSync } from 'node:fs';
import { open, readdir, rename, rm, rmdir } from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';
import { setTimeout } from 'node:timers/promises';

/** Beside `out`, on the same volume, so that it can be swapped with it. */
export function workFolder(out: string): string {
  return join(dirname(resolve(out)), `.${basename(resolve(out))}.new`);
}

/** Where the whole previous site lies during a swap: the only one there is while `out` is missing. */
export function oldFolder(out: string): string {
  return `${workFolder(out)}.old`;
}

type Disk = {
  rename: (from: string, to: string) => Promise<void>;
  sync: (path: string) => Promise<void>;
};

/**
 * Puts `folder` where `out` is, once all of it is on the disk: after a power cut there is the old site or the new one,
 * whole. What stood there comes back where the move fails.
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
  const hadSite = existsSync(target);
  if (hadSite) await rename(target, old);
  try {
    await rename(folder, target);
  } catch (error) {
    if (hadSite) await rename(old, target);
    throw error;
  }
  await sync(dirname(target));
  // The new site stands: where the old one cannot be taken away, the next run does it.
  await discardFolder(old).catch(() => {});
}

/**
 * `make` fills a folder beside `site` and answers with an exit code; with one of `takes` the folder takes the place of
 * `site`, with any other what stands there stays untouched. No other run may work on it.
 */
export async function swapIn(
  site: string,
  takes: number[],
  make: (folder: string) => Promise<number>,
): Promise<number> {
  const folder = workFolder(site);
  try {
    await rm(folder, { recursive: true, force: true });
    const code = await make(folder);
    if (takes.includes(code)) await swapFolders(folder, site);
    return code;
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/**
 * Puts the previous folder back where a run was killed between the two moves of its swap, and says whether it was so.
 * `isOurs` tells whether what is in its place now was put there by a swap: only then is the previous one deleted.
 */
export async function restoreFolder(out: string, isOurs: (folder: string) => Promise<boolean>): Promise<boolean> {
  const target = resolve(out);
  const old = oldFolder(out);
  // A folder that someone made anew and left empty is none.
  if (existsSync(old)) await rmdir(target).catch(() => {});
  const isLost = existsSync(old) && !existsSync(target);
  if (isLost) await renamePatiently(old, target);
  if (await isOurs(target)) await discardFolder(old);
  return isLost;
}

/** Deletes a folder under another name, so that under its own it is always whole. */
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

/** What Windows says of a folder in which a virus scanner or an indexer holds a file open for a moment. */
const passingCodes = ['EPERM', 'EBUSY', 'EACCES'];

const waits = [50, 100, 200, 400, 800];

/** Renames, and where something holds the folder tries again for a second and a half; then throws what it met. */
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

/** Every file and folder within a folder, each folder after what is in it; `sync` makes one of them durable. */
async function syncTree(folder: string, sync: (path: string) => Promise<void>): Promise<void> {
  for (const entry of await readdir(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) await syncTree(path, sync);
    else if (entry.isFile()) await sync(path);
  }
  await sync(folder);
}

/** Where a folder, or a file of another owner, cannot be made durable by itself: on Windows and on some volumes. */
const unsyncableCodes = ['EPERM', 'EISDIR', 'EINVAL', 'EACCES', 'ENOTSUP'];

// Windows flushes only what is open for writing.
const syncFlags = process.platform === 'win32' ? 'r+' : 'r';

/** Waits until a file, or the entries of a folder, are on the disk and outlast a power cut. */
export async function syncPath(path: string, opened: typeof open = open): Promise<void> {
  try {
    const handle = await opened(path, syncFlags);
    await handle.sync().finally(() => handle.close());
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : '';
    if (!unsyncableCodes.includes(code)) throw error;
  }
}
