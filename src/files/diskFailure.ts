/** Which failure of the disk an exception is: full, not writable or not readable. */
import { accessSync, constants } from 'node:fs';

export type DiskFailure = 'disk.full' | 'disk.closed' | 'disk.unreadable';

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
