/** Files that are whole or missing: read where they are there, written beside their place, cached with their digest. */
import { createHash, randomUUID } from 'node:crypto';
import { accessSync, constants } from 'node:fs';
import { mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { basename, dirname, join, relative } from 'node:path';

/** Undefined where there is no such file; any other failure (no permission, a folder) is thrown. */
export async function readIfThere(file: string): Promise<Buffer | undefined> {
  try {
    return await readFile(file);
  } catch (error) {
    if (isMissing(error)) return undefined;
    throw error;
  }
}

export function isMissing(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'ENOENT';
}

/** Writes a file as `beside`, then renames it: a reader never sees half a file. */
export async function writeWhole(
  file: string,
  pieces: Uint8Array | Iterable<string>,
  beside = join(dirname(file), `.${basename(file)}.new`),
): Promise<void> {
  try {
    await writeFile(beside, pieces);
    await rename(beside, file);
  } finally {
    await rm(beside, { force: true });
  }
}

export function sha256(content: string | Uint8Array): string {
  return createHash('sha256').update(content).digest('hex');
}

/** Every file below a folder that is not hidden, in order: path and SHA-256. None where there is no such folder. */
export async function folderDigests(folder: string): Promise<[path: string, digest: string][]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true }).catch((error: unknown) => {
    if (isMissing(error)) return [];
    throw error;
  });
  const files = entries.filter((entry) => entry.isFile() && !entry.name.startsWith('.'));
  const paths = files.map(({ parentPath, name }) => join(parentPath, name)).toSorted();
  return Promise.all(
    paths.map(async (path): Promise<[string, string]> => [relative(folder, path), sha256(await readFile(path))]),
  );
}

/** Bytes of the SHA-256 that a cached file begins with, by which a damaged one is recognised. */
const digestLength = 32;

/** What the file in the cache holds; where it is missing or damaged, what `make` gives, which is written there. */
export async function cachedBytes(file: string, make: () => Promise<Uint8Array>): Promise<Uint8Array> {
  const cached = await readFile(file).catch(() => Buffer.alloc(0));
  const bytes = cached.subarray(digestLength);
  if (cached.subarray(0, digestLength).toString('hex') === sha256(bytes)) return bytes;
  const made = await make();
  await mkdir(dirname(file), { recursive: true });
  // Two runs may write it at once, each under a name of its own.
  const content = Buffer.concat([Buffer.from(sha256(made), 'hex'), made]);
  await writeWhole(file, content, join(dirname(file), `.${randomUUID()}`));
  return made;
}

/** Which failure of the disk an exception is: full, not writable or not readable. */
type DiskFailure = 'disk.full' | 'disk.closed' | 'disk.unreadable';

const fullCodes = ['ENOSPC', 'EDQUOT'];
const forbiddenCodes = ['EACCES', 'EPERM'];

/** System calls that only read. */
const readingCalls = ['access', 'lstat', 'opendir', 'read', 'readlink', 'realpath', 'scandir', 'stat'];

/** System calls that read or write; their error names the file read, for a copy the first of two. */
const eitherCalls = ['copyfile', 'open'];

/**
 * The failure that an error, or its cause, reports; undefined for any other error. `unreadable` asks the system whether
 * a path exists and may not be read.
 */
export function diskFailure(error: unknown, unreadable = isUnreadable): DiskFailure | undefined {
  if (!(error instanceof Error)) return undefined;
  const { code = '', syscall = '', path = '' } = error as NodeJS.ErrnoException;
  if (fullCodes.includes(code)) return 'disk.full';
  if (code === 'EROFS') return 'disk.closed';
  if (!forbiddenCodes.includes(code)) return diskFailure(error.cause, unreadable);
  const isReading = readingCalls.includes(syscall) || (eitherCalls.includes(syscall) && unreadable(path));
  return isReading ? 'disk.unreadable' : 'disk.closed';
}

/** False also where the path does not exist. */
function isUnreadable(path: string): boolean {
  try {
    accessSync(path, constants.R_OK);
    return false;
  } catch (error) {
    return forbiddenCodes.includes((error as NodeJS.ErrnoException).code ?? '');
  }
}
